package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.notification.ArrivesAsWritten;
import vn.vinhdanh.notification.Outbox;
import vn.vinhdanh.reminder.DigestRounds;

/** Who is reminded on which day of what; the schedule is that of the campaign file. */
@ProcessTest
@ExtendWith(ArrivesAsWritten.class)
class DigestsTest {

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    DigestRounds rounds;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AutowireCapableBeanFactory beans;

    @BeforeEach
    void twoUnitsMayRegister() {
        work.campaignUnderWay();
        work.openedRegistration("kim-tan");
        work.openedRegistration("phong-kinh-te");
    }

    @Test
    @DisplayName(
            "R64: a unit that does not register hears of it when it opens, 7, 3, 1 and 0 working days before 20/10, then every second one")
    void remindsASilentUnit() {
        Map<LocalDate, String> mails = mailsTo("kimtan.cv2", LocalDate.of(2020, 10, 2), LocalDate.of(2020, 10, 30));
        assertThat(mails.keySet())
                .containsExactly(
                        LocalDate.of(2020, 10, 2),
                        LocalDate.of(2020, 10, 8),
                        LocalDate.of(2020, 10, 14),
                        LocalDate.of(2020, 10, 16),
                        LocalDate.of(2020, 10, 19),
                        LocalDate.of(2020, 10, 20),
                        LocalDate.of(2020, 10, 22),
                        LocalDate.of(2020, 10, 26),
                        LocalDate.of(2020, 10, 28),
                        LocalDate.of(2020, 10, 30));
        assertThat(mails.get(LocalDate.of(2020, 10, 2))).contains("việc mới giao");
        assertThat(mails.get(LocalDate.of(2020, 10, 19))).contains("việc sắp đến hạn");
        assertThat(mails.get(LocalDate.of(2020, 10, 20))).contains("việc quá hạn");
    }

    @Test
    void saysNothingMoreToAUnitThatHasRegistered() {
        assertThat(mailsTo("kinhte.cv", LocalDate.of(2020, 10, 2), LocalDate.of(2020, 10, 7)))
                .containsOnlyKeys(LocalDate.of(2020, 10, 2));
        work.submittedRegistration("kinhte.cv", "phong-kinh-te");
        assertThat(mailsTo("kinhte.cv", LocalDate.of(2020, 10, 8), LocalDate.of(2020, 10, 22)))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "The ladder: the head hears of overdue work one working day after the deadline, the bloc leader two, Phòng Nội vụ three")
    void goesUpTheLadder() {
        mailsTo("kimtan.ct", LocalDate.of(2020, 10, 19), LocalDate.of(2020, 10, 23));
        assertThat(firstEscalation("kimtan.ct"))
                .hasValueSatisfying(subject -> assertThat(subject).contains("(ngày 20/10/2020)"));
        assertThat(firstEscalation("khoi.xaphuong"))
                .hasValueSatisfying(subject -> assertThat(subject).contains("(ngày 21/10/2020)"));
        assertThat(firstEscalation("noivu.cv"))
                .hasValueSatisfying(subject -> assertThat(subject).contains("(ngày 22/10/2020)"));
        assertThat(firstEscalation("chutich")).as("hears of D4 only").isEmpty();
    }

    @Test
    void makesTheDigestsOfADayOnce() {
        office.itIs(2020, 10, 8);
        rounds.makeDueDigests();
        int mails = mails();
        rounds.makeDueDigests();
        assertThat(mails()).isEqualTo(mails).isPositive();
    }

    @Test
    void waitsForTheHourAndForAWorkingDay() {
        office.itIs(2020, 10, 10);
        rounds.makeDueDigests();
        assertThat(mails()).as("a Saturday").isZero();
    }

    @Test
    @DisplayName("Work that is written while a digest is made, and committed after it, is new in the next one")
    void forgetsNothingThatWasNotCommittedYet() {
        DigestRounds asInProduction = (DigestRounds)
                beans.autowire(DigestRounds.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        ReflectionTestUtils.setField(asInProduction, "unseenFor", Duration.ofMinutes(5));
        office.itIs(2020, 10, 2);
        transaction.executeWithoutResult(status -> {
            work.openedRegistration("coc-leu");
            CompletableFuture.runAsync(asInProduction::makeDueDigests).join();
        });
        assertThat(mails()).as("the digest of that day was made").isPositive();
        assertThat(subjects("cocleu.cv")).isEmpty();
        office.itIs(2020, 10, 5);
        asInProduction.makeDueDigests();
        assertThat(subjects("cocleu.cv")).singleElement().asString().contains("việc mới giao");
    }

    @Test
    void writesNoDigestToThoseWhoDoNotWantOne() {
        outbox.chooseDigest("kimtan.cv", false);
        office.itIs(2020, 10, 8);
        rounds.makeDueDigests();
        assertThat(subjects("kimtan.cv")).isEmpty();
        assertThat(subjects("kimtan.cv2")).hasSize(1);
    }

    @Test
    @DisplayName("Every line says code, what is missing, until when, and leads to its task; text and HTML say the same")
    void saysWhatIsMissing() {
        String dossier = work.openedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        office.itIs(2021, 6, 28);
        rounds.makeDueDigests();
        for (String body : List.of("text_body", "html_body")) {
            assertThat(jdbc.sql("select " + body + " from mail where person = 'kimtan.cv'")
                            .query(String.class)
                            .single())
                    .contains("Kính gửi", "Hoàn thiện hồ sơ", dossier, "phường Kim Tân")
                    .contains("hết ngày 01/7/2021, thứ Năm")
                    .contains("Thiếu “Tờ trình")
                    .contains("/viec/"
                            + office.task(dossier, "userTask_prepareDossier").getId())
                    .doesNotContain("??", "null", "$", "userTask");
        }
        assertThat(jdbc.sql("select calendar from mail where person = 'kimtan.cv'")
                        .query(String.class)
                        .single())
                .contains("BEGIN:VEVENT", "UID:" + dossier + "-userTask_prepareDossier@", "DTEND:20210701T170000Z");
    }

    /** Lives through the days, at eight in the morning, and collects the mails of one person. */
    private Map<LocalDate, String> mailsTo(String person, LocalDate from, LocalDate to) {
        Map<LocalDate, String> mails = new TreeMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            int before = subjects(person).size();
            office.liveUntil(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            rounds.makeDueDigests();
            List<String> subjects = subjects(person);
            if (subjects.size() > before) {
                assertThat(subjects).as("one digest a day").hasSize(before + 1);
                mails.put(day, subjects.get(before));
            }
        });
        return mails;
    }

    private Optional<String> firstEscalation(String person) {
        return subjects(person).stream()
                .filter(subject -> subject.contains("quá hạn ở nơi khác"))
                .findFirst();
    }

    private List<String> subjects(String person) {
        return jdbc.sql("select subject from mail where person = ? order by mail_id")
                .param(person)
                .query(String.class)
                .list();
    }

    private int mails() {
        return jdbc.sql("select count(*) from mail").query(Integer.class).single();
    }
}
