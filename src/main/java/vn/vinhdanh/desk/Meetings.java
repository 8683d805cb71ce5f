package vn.vinhdanh.desk;

import java.util.List;
import java.util.Optional;
import vn.vinhdanh.identity.Person;

/** Which dossiers a meeting has before it, told by the meeting's room, for the tab beside its tasks. */
public interface Meetings {

    /** @param heading what meeting it is, with its code */
    record Meeting(String heading, List<Row> dossiers) {}

    /** @param standing what became of the dossier there so far, for the person who asks; may be empty */
    record Row(String code, String nominee, String awardForm, String completionRate, String standing) {}

    /** @return the meeting; empty when the code is no meeting of this room */
    Optional<Meeting> find(String code, Person person);
}
