package vn.vinhdanh.dossier;

import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;

/** Says who signs for a unit, and as what. */
public interface Signatories {

    /**
     * @return in what capacity the person confirms, to begin a sentence with, e.g. "Thủ trưởng"
     * @throws vn.vinhdanh.finding.NotForYou when the person may not confirm for this unit
     */
    String capacityOf(Participants participants, Person person);
}
