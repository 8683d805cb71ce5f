package vn.vinhdanh.quarantine;

/** A room that refers to contents. */
public interface Holder {

    /**
     * Takes a content off everything that refers to it and says so where people look. Runs in a transaction.
     *
     * @param signature what the scanner calls the virus
     */
    void removeInfected(String sha256, String signature);
}
