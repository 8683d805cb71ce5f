package vn.vinhdanh.supplement;

/** A unit has to complete its dossier; published in the transaction that asks. */
public record SupplementAsked(SupplementRequest request) {}
