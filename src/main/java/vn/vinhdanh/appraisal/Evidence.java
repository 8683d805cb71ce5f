package vn.vinhdanh.appraisal;

import java.time.LocalDate;

/** The document that a hold rests on; the attached paper itself may stand in its place. */
record Evidence(String number, LocalDate date) {

    boolean isGiven() {
        return number != null && !number.isBlank() && date != null;
    }
}
