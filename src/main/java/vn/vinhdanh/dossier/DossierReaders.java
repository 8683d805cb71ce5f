package vn.vinhdanh.dossier;

import vn.vinhdanh.identity.Person;

/** Another room's answer to who may read a dossier besides those who take part in it. */
public interface DossierReaders {

    boolean mayRead(String dossierCode, Person person);
}
