package vn.vinhdanh.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Quota;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.organization.Unit;

/** What is left of the quotas when awards are given or submitted, one or many at once (R36, R41–R46, R48). */
@Component
class Quotas {

    private final Dossiers dossiers;
    private final JdbcClient jdbc;

    Quotas(Dossiers dossiers, JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.jdbc = jdbc;
    }

    /**
     * Those who share a quota.
     *
     * @param parent unit whose children share it; null where the whole campaign does
     */
    record Group(AwardForm form, Quota quota, String parent) {}

    /** @return empty where no number limits the award */
    Optional<Group> groupOf(Dossier dossier) {
        AwardForm form = dossiers.form(dossier);
        Unit unit = dossiers.participants(dossier).unit();
        return form.quotaFor(unit.kind())
                .map(quota -> new Group(form, quota, quota.per() == Quota.Per.PARENT ? unit.parent() : null));
    }

    /** @return how many of the dossier's group have one; for a submission, or may yet get one from the level above */
    int taken(ListKind kind, Dossier dossier) {
        return kind == ListKind.SUBMISSION ? dossiers.awardedOrSubmitted(dossier) : dossiers.awarded(dossier);
    }

    /** Two decisions in the same moment must not both take the last award of a quota. */
    void oneDecisionAtATime(String campaignId) {
        jdbc.sql("select campaign_id from campaign_launch where campaign_id = ? for update")
                .param(campaignId)
                .query(String.class)
                .single();
    }

    /** @return a finding for each quota that has no room for all of {@code chosen} */
    List<Finding> exceeded(ListKind kind, Collection<Dossier> chosen) {
        Map<Group, List<Dossier>> groups = new LinkedHashMap<>();
        chosen.forEach(
                dossier -> groupOf(dossier).ifPresent(group -> groups.computeIfAbsent(group, first -> new ArrayList<>())
                        .add(dossier)));
        List<Finding> findings = new ArrayList<>();
        groups.forEach((group, together) -> {
            int taken = taken(kind, together.get(0));
            if (taken + together.size() > group.quota().number()) {
                findings.add(exceeded(kind, group, taken, together));
            }
        });
        return findings;
    }

    private Finding exceeded(ListKind kind, Group group, int taken, List<Dossier> together) {
        int left = Math.max(0, group.quota().number() - taken);
        boolean submits = kind == ListKind.SUBMISSION;
        return Finding.blocking(
                "QUOTA_USED_UP",
                Place.row(together.get(0).code()),
                (submits ? "Đã trình hoặc đã tặng " : "Đã tặng ") + taken + "/"
                        + group.quota().number() + " " + group.form().name() + " cho nhóm “"
                        + group.quota().name() + "”; " + (submits ? "trình" : "tặng") + " thêm " + together.size()
                        + " ("
                        + together.stream().map(dossiers::nominee).collect(Collectors.joining("; "))
                        + ") là vượt chỉ tiêu.",
                left > 0
                        ? "Chỉ còn " + left + " chỉ tiêu; chọn nhiều nhất " + left + " hồ sơ của nhóm này."
                        : submits
                                ? "Chỉ tiêu đã hết; chưa trình, hoặc trả lại Hội đồng xét lại kèm lý do."
                                : "Chỉ tiêu đã hết; chọn không khen thưởng và ghi lý do.",
                group.quota().clause());
    }
}
