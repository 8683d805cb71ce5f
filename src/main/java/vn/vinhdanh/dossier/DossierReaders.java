package vn.vinhdanh.dossier;

import java.util.Set;
import vn.vinhdanh.identity.Person;

/** Another room's answer to who may read a dossier besides those who take part in it. */
public interface DossierReaders {

    boolean mayRead(String dossierCode, Person person);

    /** @return the codes of all dossiers for which {@link #mayRead} holds */
    Set<String> readableBy(Person person);
}
