package vn.vinhdanh.consultation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.DossierReaders;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;

/** A body reads a dossier while it is asked about it and after it answered (R51). */
@Component
class ConsultedBodies implements DossierReaders {

    private final OpinionRepository opinions;

    ConsultedBodies(OpinionRepository opinions) {
        this.opinions = opinions;
    }

    @Override
    public boolean mayRead(String dossierCode, Person person) {
        Set<String> units = unitsOf(person);
        return !units.isEmpty()
                && opinions.findByDossierCodeAndBodyIn(dossierCode, units).stream()
                        .anyMatch(opinion -> opinion.isOpen() || opinion.isAnswered());
    }

    @Override
    public Optional<Codes> readableBy(Person person) {
        return Optional.of(unitsOf(person))
                .filter(units -> !units.isEmpty())
                .map(units -> new Codes(
                        "select o.dossier_code from opinion o where o.body in (:bodies)"
                                + " and (o.answered_at is not null or not o.closed)",
                        "bodies",
                        units));
    }

    private static Set<String> unitsOf(Person person) {
        return person.groups().stream()
                .map(Groups::unitOf)
                .filter(unit -> !unit.isEmpty())
                .collect(Collectors.toSet());
    }

    /** @return whether the person works for the body that was asked */
    static boolean isOf(Person person, Opinion opinion) {
        return person.isInAny(Groups.staffOf(opinion.body()), Groups.headOf(opinion.body()));
    }
}
