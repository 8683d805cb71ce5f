package vn.vinhdanh.dossier;

import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;

/** Says who signs for a unit, and as what. */
public interface Signatories {

    /**
     * @param words to begin a sentence with, e.g. "Thủ trưởng"
     * @param deputy whether it is in place of the head, with written authority
     */
    record Capacity(String words, boolean deputy) {}

    /**
     * @return in what capacity the person confirms
     * @throws vn.vinhdanh.finding.NotForYou when the person may not confirm for this unit
     */
    Capacity capacityOf(Participants participants, Person person);
}
