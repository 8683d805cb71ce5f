package vn.vinhdanh.dossier;

import java.util.Collection;
import java.util.Optional;
import vn.vinhdanh.identity.Person;

/** Another room's answer to who may read a dossier besides those who take part in it. */
public interface DossierReaders {

    boolean mayRead(String dossierCode, Person person);

    /** @return the codes of all dossiers for which {@link #mayRead} holds; empty when there can be none */
    Optional<Codes> readableBy(Person person);

    /**
     * Codes that the database finds out itself, as a part of a greater question.
     *
     * @param select one column, with one named parameter
     * @param values of the parameter
     */
    record Codes(String select, String parameter, Collection<String> values) {}
}
