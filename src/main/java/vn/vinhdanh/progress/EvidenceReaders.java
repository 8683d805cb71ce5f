package vn.vinhdanh.progress;

import vn.vinhdanh.identity.Person;

/** Another room's answer to who may read a unit's evidence besides those who take part in its registration. */
public interface EvidenceReaders {

    boolean mayRead(String campaignId, String unitId, Person person);
}
