package vn.vinhdanh.consultation;

/** Nobody needs to answer this round any more; published in the transaction that ends the dossier. */
public record ConsultationClosed(String code) {}
