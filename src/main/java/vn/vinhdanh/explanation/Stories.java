package vn.vinhdanh.explanation;

import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.identity.Person;

/** The whole way of a dossier, told by every room that had a part in it. */
@Component
@Transactional(readOnly = true)
public class Stories {

    private final ObjectProvider<Explains> rooms;

    Stories(ObjectProvider<Explains> rooms) {
        this.rooms = rooms;
    }

    /** @return what the nominee's unit may read */
    public List<Step> of(Dossier dossier) {
        return told(room -> room.of(dossier));
    }

    /** @return what this reader, who may read the dossier, may read of its way */
    List<Step> of(Dossier dossier, Person reader) {
        return told(room -> room.of(dossier, reader));
    }

    private List<Step> told(Function<Explains, List<Step>> part) {
        return rooms.orderedStream().flatMap(room -> part.apply(room).stream()).toList();
    }
}
