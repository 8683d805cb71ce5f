package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.dossier.Dossiers;

/** Where a dossier stood from when to when: what managers count, kept in the transaction that moves the dossier. */
@ProcessTest
class DossierStagesTest {

    private static final String CITY = "CITY_COMMENDATION";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    @Test
    @DisplayName("R57, P15: every stage of a dossier's way is written down, each left when the next is entered")
    void followsTheWholeWay() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        work.councilAgrees(4, dossier);
        office.complete("chutich", dossier, "userTask_decideAward", Office.yes("55/QĐ-UBND", "2021-07-12"));

        assertThat(stages(dossier))
                .containsExactly(
                        "null > PREPARING",
                        "PREPARING > AWAITING_BLOC_REVIEW",
                        "AWAITING_BLOC_REVIEW > IN_APPRAISAL",
                        "IN_APPRAISAL > AWAITING_COUNCIL",
                        "AWAITING_COUNCIL > IN_COUNCIL",
                        "IN_COUNCIL > AWAITING_DECISION",
                        "AWAITING_DECISION > AWARDED");
        assertThat(jdbc.sql(
                                "select count(*) from dossier_stage a join dossier_stage b on b.dossier_code = a.dossier_code"
                                        + " and b.entered_at = a.left_at and b.came_from = a.status where a.dossier_code = ?")
                        .param(dossier)
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(jdbc.sql("select status from dossier_stage where dossier_code = ? and left_at is null")
                        .param(dossier)
                        .query(String.class)
                        .list())
                .containsExactly("AWARDED");
    }

    @Test
    @DisplayName("Of several moves in one transaction each is written down, and the list knows the last and its rate")
    void movesTwiceInOneTransaction() {
        work.registered("cocleu.cv", "coc-leu");
        String dossier = work.preparedDossier("cocleu.cv", "coc-leu", CITY);
        transaction.executeWithoutResult(running -> {
            dossiers.submit(dossier, office.person("cocleu.cv"));
            dossiers.validate(dossier);
            dossiers.withdraw(dossier, "Đơn vị xin rút.", office.person("cocleu.cv"));
        });
        assertThat(stages(dossier))
                .containsExactly(
                        "null > PREPARING", "PREPARING > AWAITING_BLOC_REVIEW", "AWAITING_BLOC_REVIEW > WITHDRAWN");
        assertThat(jdbc.sql(
                                "select came_from || ' > ' || status from dossier_listing where code = ? and rate is not null")
                        .param(dossier)
                        .query(String.class)
                        .list())
                .containsExactly("AWAITING_BLOC_REVIEW > WITHDRAWN");
    }

    @Test
    @DisplayName("R57: what is rolled back never was, and saving without a new status writes nothing")
    void sharesTheTransaction() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        List<String> before = stages(dossier);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    dossiers.noteBlocOutcome(dossier, true, "");
                    throw new IllegalStateException("accident");
                }))
                .hasMessage("accident");
        dossiers.foreseeEnd(dossier, "");

        assertThat(stages(dossier)).isEqualTo(before);
    }

    private List<String> stages(String dossier) {
        return jdbc.sql("select came_from, status from dossier_stage where dossier_code = ? order by stage_id")
                .param(dossier)
                .query((row, number) -> row.getString(1) + " > " + row.getString(2))
                .list();
    }
}
