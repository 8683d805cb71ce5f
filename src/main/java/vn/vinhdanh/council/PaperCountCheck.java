package vn.vinhdanh.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.CouncilRule;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** Says where the figures of a count on paper are missing or do not add up. */
@Component
class PaperCountCheck {

    private static final String REMEDY = "Ghi đúng như biên bản kiểm phiếu.";

    private final Campaigns campaigns;
    private final Dossiers dossiers;
    private final MemberTies ties;

    PaperCountCheck(Campaigns campaigns, Dossiers dossiers, MemberTies ties) {
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.ties = ties;
    }

    /** @return every fault with its place; empty when the count is complete and exact */
    List<Finding> of(CouncilSession session, PaperCount count) {
        List<Finding> faults = new ArrayList<>();
        checkSheets(session, count, faults);
        session.agenda().forEach(item -> checkLine(session, count, item.dossierCode(), faults));
        checkTeam(count, faults);
        return faults;
    }

    private static void checkSheets(CouncilSession session, PaperCount count, List<Finding> faults) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        figures.put("issued", count.issued());
        figures.put("collected", count.collected());
        figures.put("valid", count.valid());
        figures.put("invalid", count.invalid());
        Map<String, String> names = Map.of(
                "issued", "số phiếu phát ra",
                "collected", "số phiếu thu về",
                "valid", "số phiếu hợp lệ",
                "invalid", "số phiếu không hợp lệ");
        figures.forEach((field, figure) -> {
            if (figure == null) {
                faults.add(at(field, "COUNT_FIGURE_MISSING", "Chưa ghi " + names.get(field) + "."));
            } else if (figure < 0) {
                faults.add(at(field, "COUNT_FIGURE_NEGATIVE", "Có " + names.get(field) + " nhỏ hơn 0."));
            }
        });
        int present = present(session);
        if (count.issued() != null && count.issued() > present) {
            faults.add(at(
                    "issued",
                    "ISSUED_MORE_THAN_PRESENT",
                    "Phát ra " + count.issued() + " phiếu nhưng chỉ có " + present + " thành viên có mặt."));
        }
        if (count.issued() != null && count.collected() != null && count.collected() > count.issued()) {
            faults.add(at(
                    "collected",
                    "COLLECTED_MORE_THAN_ISSUED",
                    "Thu về " + count.collected() + " phiếu, nhiều hơn " + count.issued() + " phiếu phát ra."));
        }
        if (count.collected() != null
                && count.valid() != null
                && count.invalid() != null
                && (long) count.valid() + count.invalid() != count.collected()) {
            faults.add(at(
                    "valid",
                    "VALID_AND_INVALID_DIFFER",
                    count.valid() + " phiếu hợp lệ và " + count.invalid() + " phiếu không hợp lệ là "
                            + ((long) count.valid() + count.invalid()) + ", không bằng " + count.collected()
                            + " phiếu thu về."));
        }
    }

    private void checkLine(CouncilSession session, PaperCount count, String dossier, List<Finding> faults) {
        PaperCount.Line line = count.of(dossier);
        String about = "Hồ sơ " + dossier + ": ";
        if (!line.isComplete()) {
            faults.add(row(dossier, "COUNT_LINE_MISSING", about + "chưa ghi đủ kết quả."));
            return;
        }
        if (line.agreed() < 0 || line.disagreed() < 0 || line.abstained() < 0) {
            faults.add(row(dossier, "COUNT_FIGURE_NEGATIVE", about + "có số nhỏ hơn 0."));
            return;
        }
        if (count.valid() != null && line.sum() != count.valid()) {
            faults.add(row(
                    dossier,
                    "COUNT_LINE_DIFFERS",
                    about + line.agreed() + " đồng ý, " + line.disagreed() + " không đồng ý và " + line.abstained()
                            + " phiếu trắng là " + line.sum() + ", không bằng " + count.valid() + " phiếu hợp lệ."));
        }
        CouncilRule.InterestRule interests =
                campaigns.get(session.campaignId()).council().interests();
        if (!interests.mayVote()) {
            long mayVote = present(session)
                    - ties.interested(session, dossiers.get(dossier)).stream()
                            .filter(member -> member.is(Presence.PRESENT))
                            .count();
            if (line.agreed() + line.disagreed() > mayVote) {
                faults.add(Finding.blocking(
                        "INTERESTED_MEMBER_VOTED",
                        Place.row(dossier),
                        about + (line.agreed() + line.disagreed()) + " phiếu đồng ý hoặc không đồng ý, nhưng chỉ "
                                + mayVote + " thành viên có mặt được bỏ phiếu về hồ sơ này.",
                        REMEDY,
                        interests.clause()));
            }
        }
    }

    private static void checkTeam(PaperCount count, List<Finding> faults) {
        if (count.head().isBlank()) {
            faults.add(at("head", "TEAM_HEAD_MISSING", "Chưa ghi Trưởng ban kiểm phiếu."));
        }
        List<String> names = count.tellerNames();
        if (names.isEmpty()) {
            faults.add(at("tellers", "TEAM_MISSING", "Chưa ghi thành viên Ban kiểm phiếu."));
        } else if (names.contains(count.head().strip())
                || names.stream().distinct().count() < names.size()) {
            faults.add(at("tellers", "TEAM_TWICE", "Một người được ghi hai lần trong Ban kiểm phiếu."));
        }
    }

    static int present(CouncilSession session) {
        return (int) session.members().stream()
                .filter(member -> member.is(Presence.PRESENT))
                .count();
    }

    private static Finding at(String field, String code, String sentence) {
        return Finding.blocking(code, Place.field(field), sentence, REMEDY, "");
    }

    private static Finding row(String dossier, String code, String sentence) {
        return Finding.blocking(code, Place.row(dossier), sentence, REMEDY, "");
    }
}
