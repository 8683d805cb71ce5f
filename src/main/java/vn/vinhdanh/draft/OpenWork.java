package vn.vinhdanh.draft;

import vn.vinhdanh.identity.Person;

/** What lies before a person: implemented where the engine is. */
public interface OpenWork {

    /** @return whether the work is still to be done and the person may see the task, or start the process */
    boolean liesBefore(Person person, Work work);
}
