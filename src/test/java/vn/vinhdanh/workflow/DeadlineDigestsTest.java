package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.notification.ArrivesAsWritten;
import vn.vinhdanh.reminder.DigestRounds;

/**
 * July 2021, when the plan is tight: for each deadline who gets a mail on which day, who is told by the ladder, and no
 * other. 01/7 is a Thursday, 05/7 (D3) a Monday, 10/7 (D4) a Saturday.
 */
@ProcessTest
@ExtendWith(ArrivesAsWritten.class)
class DeadlineDigestsTest {

    private static final Pattern DAY = Pattern.compile("ngày (\\d\\d/\\d\\d)/\\d{4}");

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    DigestRounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void aCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    @Test
    @DisplayName("R57c, P2: a unit's dossier is due by 01/7: 7, 3, 1 and 0 working days before, then every second one")
    void aUnitsDossier() {
        office.itIs(2021, 6, 14);
        work.openedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        live(LocalDate.of(2021, 6, 15), LocalDate.of(2021, 7, 9));
        assertThat(mails("cocleu.cv"))
                .containsExactly("15/06", "22/06", "28/06", "30/06", "01/07", "02/07", "06/07", "08/07");
        assertThat(mails("cocleu.ct")).containsExactly("02/07");
        assertThat(mails("khoi.xaphuong")).containsExactly("02/07");
        assertThat(mails("noivu.cv")).containsExactly("06/07");
        assertThat(mails("chutich")).isEmpty();
    }

    @Test
    @DisplayName("Who was told of the same work as head and as bloc leader reads it once")
    void nobodyReadsTheSameTwice() {
        identity.createMembership("cocleu.ct", "bloc.xa-phuong");
        try {
            office.itIs(2021, 6, 14);
            String dossier = work.openedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
            live(LocalDate.of(2021, 7, 2), LocalDate.of(2021, 7, 2));
            assertThat(jdbc.sql("select text_body from mail where person = 'cocleu.ct'")
                            .query(String.class)
                            .single())
                    .containsOnlyOnce(dossier);
        } finally {
            identity.deleteMembership("cocleu.ct", "bloc.xa-phuong");
        }
    }

    @Test
    @DisplayName("R49, D3: a bloc's meeting is due by the last working day before 05/7, Friday 02/7")
    void aBlocsMeeting() {
        office.itIs(2021, 6, 14);
        work.openedBlocReview("xa-phuong");
        live(LocalDate.of(2021, 6, 15), LocalDate.of(2021, 7, 9));
        assertThat(mails("khoi.xaphuong"))
                .containsExactly("15/06", "23/06", "29/06", "01/07", "02/07", "05/07", "07/07", "09/07");
        assertThat(mails("noivu.cv")).containsExactly("05/07");
        assertThat(mails("chutich")).isEmpty();
    }

    @Test
    @DisplayName(
            "R57d, D4: Phòng Nội vụ is reminded 4, 2, 1 and 0 working days before 10/7 and each day after; the chairman"
                    + " hears on the third")
    void anAppraisal() {
        work.directDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        office.itIs(2021, 6, 28);
        live(LocalDate.of(2021, 6, 29), LocalDate.of(2021, 7, 16));
        assertThat(mails("noivu.cv"))
                .containsExactly(
                        "29/06", "05/07", "07/07", "08/07", "09/07", "12/07", "13/07", "14/07", "15/07", "16/07");
        assertThat(mails("chutich")).containsExactly("14/07");
        assertThat(mails("cocleu.cv"))
                .as(
                        "asked for the report of an earlier period (R70); the cut-off's results came with the dossier, and what"
                                + " lies with the office is not its matter")
                .containsExactly("29/06");
        assertThat(mails("cocleu.ct")).as("the unit is not above the office").isEmpty();
        assertThat(jdbc.sql("select text_body from mail where person = 'chutich'")
                        .query(String.class)
                        .single())
                .contains("QUÁ HẠN Ở NƠI KHÁC", "Thẩm định hồ sơ", "phường Cốc Lếu");
    }

    @Test
    @DisplayName(
            "R52: a dossier for which no council is convened: Phòng Nội vụ hears on Monday 12/7, the chairman on 14/7")
    void aCouncilThatNobodyConvened() {
        work.qualifiedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        office.itIs(2021, 6, 28);
        live(LocalDate.of(2021, 6, 29), LocalDate.of(2021, 7, 16));
        assertThat(mails("noivu.cv")).containsExactly("12/07");
        assertThat(mails("chutich")).containsExactly("14/07");
        assertThat(mails("hd.thuky")).isEmpty();
    }

    @Test
    @DisplayName(
            "R52: the council's secretary hears of the vote, then of minutes that stay unwritten until D4 and after")
    void theMinutes() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        office.itIs(2021, 6, 28);
        work.votingSession(dossier);
        live(LocalDate.of(2021, 6, 29), LocalDate.of(2021, 7, 14));
        assertThat(mails("hd.thuky"))
                .containsExactly("29/06", "30/06", "05/07", "07/07", "08/07", "09/07", "12/07", "13/07", "14/07");
        assertThat(mails("noivu.cv")).containsExactly("12/07");
        assertThat(mails("chutich")).containsExactly("14/07");
    }

    @Test
    @DisplayName("R52: the chairman's decision is due ten working days after D4, by 23/7; nobody is above the chairman")
    void theDecision() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        office.itIs(2021, 6, 28);
        work.councilAgrees(5, dossier);
        live(LocalDate.of(2021, 6, 29), LocalDate.of(2021, 7, 28));
        assertThat(mails("chutich"))
                .containsExactly("29/06", "19/07", "21/07", "22/07", "23/07", "26/07", "27/07", "28/07");
        assertThat(mails("noivu.cv")).isEmpty();
    }

    private void live(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            office.liveUntil(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            rounds.makeDueDigests();
        });
    }

    /** @return days of the digests that a person got, e.g. "02/07" */
    private List<String> mails(String person) {
        return jdbc
                .sql("select subject from mail where person = ? and unique_key like 'digest/%' order by mail_id")
                .param(person)
                .query(String.class)
                .list()
                .stream()
                .map(subject -> {
                    Matcher day = DAY.matcher(subject);
                    assertThat(day.find()).as(subject).isTrue();
                    return day.group(1);
                })
                .toList();
    }
}
