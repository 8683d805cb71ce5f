package vn.vinhdanh.decision;

/** One letter of the level above answers this dossier; whoever hears it completes its step in the same transaction. */
public record HigherAnswered(String dossierCode, Answer answer) {}
