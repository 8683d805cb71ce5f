package vn.vinhdanh.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.transaction.LastWrites;

/** Keeps drafts; a person reaches only their own, and only while the work lies before them. */
@Component
public class FormDrafts {

    private static final int LONGEST = 200_000;

    private final JdbcClient jdbc;
    private final LastWrites writes;
    private final OpenWork openWork;
    private final Clock clock;

    FormDrafts(JdbcClient jdbc, LastWrites writes, OpenWork openWork, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.openWork = openWork;
        this.clock = clock;
    }

    Optional<FormDraft> find(Work work, Person person) {
        requireOpen(work, person);
        return jdbc.sql("select version, content, saved_at from form_draft where work = ? and person = ?")
                .params(work.key(), person.id())
                .query((row, number) -> new FormDraft(
                        row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    /**
     * @param version of the draft that the person's window knows; 0 when it knows none
     * @return the draft with its new version
     * @throws OptimisticLockingFailureException when another window of the same person saved meanwhile
     * @throws Refusal when it is longer than 200 000 characters
     */
    FormDraft save(Work work, int version, String content, Person person) {
        requireOpen(work, person);
        if (content.length() > LONGEST) {
            throw Refusal.because(
                    "DRAFT_TOO_LONG",
                    "Nội dung nhập dài quá 200.000 ký tự nên chưa lưu được bản nháp.",
                    "Rút ngắn nội dung, hoặc đưa phần dài vào tài liệu đính kèm.",
                    "");
        }
        FormDraft draft = new FormDraft(version + 1, content, clock.instant());
        Timestamp savedAt = Timestamp.from(draft.savedAt());
        if (version == 0) {
            jdbc.sql("insert into form_draft (work, person, version, content, saved_at) values (?, ?, 1, ?, ?)")
                    .params(work.key(), person.id(), content, savedAt)
                    .update();
        } else if (jdbc.sql("update form_draft set version = version + 1, content = ?, saved_at = ?"
                                + " where work = ? and person = ? and version = ?")
                        .params(content, savedAt, work.key(), person.id(), version)
                        .update()
                == 0) {
            throw new OptimisticLockingFailureException(work.key());
        }
        return draft;
    }

    void discard(Work work, Person person) {
        jdbc.sql("delete from form_draft where work = ? and person = ?")
                .params(work.key(), person.id())
                .update();
    }

    /** The work is done or was taken away: nobody's draft of it is needed any more. */
    public void end(Work work) {
        writes.add("delete from form_draft where work = ?", work.key());
    }

    /** A campaign is over: what was begun before that day and never started is swept away. */
    public void endOfCampaign() {
        jdbc.sql("delete from form_draft where work like 'start/%' and saved_at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private void requireOpen(Work work, Person person) {
        if (!openWork.liesBefore(person, work)) {
            throw new NotFound("Việc này không còn, hoặc không phải việc của bạn.");
        }
    }
}
