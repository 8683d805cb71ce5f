package vn.vinhdanh.presence;

import vn.vinhdanh.identity.Person;

/** What a person may look at: implemented where all rooms are known. */
public interface Sight {

    /**
     * @param code of a dossier, registration, list, review or session
     * @return whether it exists and the person may read it
     */
    boolean reaches(String code, Person person);
}
