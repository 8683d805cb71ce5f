package vn.vinhdanh.registration;

/** The bloc leader has decided on a registration; published in the transaction of the decision. */
public record RegistrationReviewed(String registrationCode, boolean accepted) {}
