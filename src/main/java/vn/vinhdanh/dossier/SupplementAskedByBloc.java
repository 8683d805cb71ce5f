package vn.vinhdanh.dossier;

/** A bloc asked for completion of a dossier on its table; published in the transaction of the request. */
public record SupplementAskedByBloc(String dossierCode) {}
