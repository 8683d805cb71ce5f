package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.dossier.CouncilReturns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.explanation.Explains;
import vn.vinhdanh.explanation.Step;
import vn.vinhdanh.prize.Prize;

/** What was decided, how much money goes with it, and whether it was taken back. */
@Component
@Order(60)
class DecisionStory implements Explains {

    private static final String STAGE = "Quyết định";

    private final JdbcClient jdbc;
    private final AwardBook book;
    private final Dossiers dossiers;
    private final CouncilReturns returns;
    private final Departures departures;

    DecisionStory(JdbcClient jdbc, AwardBook book, Dossiers dossiers, CouncilReturns returns, Departures departures) {
        this.jdbc = jdbc;
        this.book = book;
        this.dossiers = dossiers;
        this.returns = returns;
        this.departures = departures;
    }

    @Override
    public List<Step> of(Dossier dossier) {
        List<Step> steps = new ArrayList<>(returns(dossier));
        steps.addAll(departures(dossier));
        steps.addAll(decisions(dossier));
        book.of(dossier.code()).ifPresent(entry -> {
            if (entry.prizeAmount() != null) {
                steps.add(new Step(
                        STAGE,
                        "Tiền thưởng kèm theo?",
                        entry.prizeWorking(),
                        Prize.dong(entry.prizeAmount()),
                        entry.prizeSource(),
                        "",
                        ""));
            }
            if (entry.isRevoked()) {
                steps.add(new Step(
                        STAGE,
                        "Quyết định có còn hiệu lực không?",
                        "Đã bị hủy theo văn bản số " + entry.revocationNumber() + ". Lý do: " + dossier.outcomeReason(),
                        "",
                        "",
                        "",
                        AwardBook.DAY.format(entry.revokedOn()),
                        DossierStatus.REVOKED));
            }
        });
        return steps;
    }

    private List<Step> returns(Dossier dossier) {
        Campaign campaign = dossiers.participants(dossier).campaign();
        return returns.of(dossier.code()).stream()
                .map(back -> new Step(
                        STAGE,
                        "Có phải xét lại không?",
                        "Trả lại Hội đồng xét lại. Lý do: " + back.reason(),
                        "",
                        campaign.councilReturn().clause(),
                        campaign.role(Role.DECIDER).name(),
                        Step.at(back.at(), campaign.timeZone())))
                .toList();
    }

    private List<Step> departures(Dossier dossier) {
        Campaign campaign = dossiers.participants(dossier).campaign();
        return departures.of(dossier.code()).stream()
                .map(departure -> new Step(
                        STAGE,
                        "Quyết định có theo đề xuất khen thưởng không?",
                        (departure.granted() ? "Khác đề xuất, vẫn khen thưởng" : "Khác đề xuất, không khen thưởng")
                                + ". Đề xuất: " + departure.summary() + " Lý do: " + departure.reason(),
                        "",
                        departure.clause(),
                        campaign.role(Role.DECIDER).name(),
                        Step.at(departure.at(), campaign.timeZone())))
                .toList();
    }

    private List<Step> decisions(Dossier dossier) {
        String issuer = dossiers.form(dossier).issuer();
        String clause = dossiers.form(dossier).clause();
        return jdbc.sql("select granted, number, decided_on, reason from award_decision where dossier_code = ?"
                        + " order by position")
                .param(dossier.code())
                .query((row, number) -> {
                    boolean granted = row.getBoolean(1);
                    LocalDate day =
                            row.getDate(3) == null ? null : row.getDate(3).toLocalDate();
                    return new Step(
                            STAGE,
                            "Có được khen thưởng không?",
                            granted
                                    ? "Được khen thưởng, số " + row.getString(2) + "."
                                    : "Không được khen thưởng. Lý do: " + row.getString(4),
                            "",
                            clause,
                            issuer,
                            day == null ? "" : AwardBook.DAY.format(day),
                            granted ? DossierStatus.AWARDED : DossierStatus.NOT_PASSED);
                })
                .list();
    }
}
