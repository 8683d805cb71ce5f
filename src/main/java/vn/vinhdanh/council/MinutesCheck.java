package vn.vinhdanh.council;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.CouncilQuestions;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** Says what the minutes of a session lack before they can be signed. */
@Component
class MinutesCheck {

    private static final String OPINION = "Hội đồng cho ý kiến:";

    private final Campaigns campaigns;
    private final Dossiers dossiers;
    private final CouncilQuestions questions;

    MinutesCheck(Campaigns campaigns, Dossiers dossiers, CouncilQuestions questions) {
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.questions = questions;
    }

    /** @return findings, empty when the minutes can be signed */
    List<Finding> of(CouncilSession session) {
        String clause = campaigns.get(session.campaignId()).council().clause();
        List<Finding> missing = new ArrayList<>();
        if (session.minutesNumber().isBlank()) {
            missing.add(Finding.blocking(
                    "MINUTES_NUMBER_MISSING",
                    Place.field("minutesNumber"),
                    "Chưa ghi số biên bản.",
                    "Ghi số biên bản, ví dụ 01/BB-HĐTĐKT.",
                    clause));
        }
        if (session.minutesText().isBlank()) {
            missing.add(Finding.blocking(
                    "MINUTES_TEXT_MISSING",
                    Place.field("minutesText"),
                    "Chưa ghi diễn biến và kết luận phiên họp.",
                    "Ghi tóm tắt diễn biến, ý kiến và kết luận.",
                    clause));
        } else if (session.isHeld()) {
            session.agenda().forEach(item -> {
                missing.addAll(unanswered(item, session.minutesText(), clause));
                missing.addAll(outdated(item, session, clause));
            });
        }
        return missing;
    }

    /** What only the council can decide (P12) is decided in its minutes, not by silence. */
    private List<Finding> unanswered(AgendaItem item, String minutes, String clause) {
        return questions.about(dossiers.get(item.dossierCode())).stream()
                .filter(question -> !isAnswered(question, minutes))
                .map(question -> Finding.blocking(
                        "MINUTES_QUESTION_UNANSWERED",
                        Place.field("minutesText"),
                        "Biên bản chưa ghi ý kiến của Hội đồng về hồ sơ " + item.dossierCode() + ": " + question,
                        "Giữ nguyên câu hỏi trong biên bản, ghi ý kiến ngay sau “" + OPINION + "”.",
                        clause))
                .toList();
    }

    /** A count that was corrected leaves other figures in minutes that were written before. */
    private static List<Finding> outdated(AgendaItem item, CouncilSession session, String clause) {
        Tally tally = item.tally(session.memberCount());
        boolean told = tally == null
                || session.minutesText()
                        .lines()
                        .filter(line -> line.contains(item.dossierCode()) && line.contains(" thành viên đồng ý"))
                        .allMatch(line -> line.contains(tally.inWords()));
        return told
                ? List.of()
                : List.of(Finding.blocking(
                        "MINUTES_FIGURES_OUTDATED",
                        Place.field("minutesText"),
                        "Biên bản ghi số phiếu khác kết quả kiểm phiếu của hồ sơ " + item.dossierCode() + ": "
                                + tally.inWords() + ".",
                        "Sửa số liệu trong biên bản, hoặc soạn lại từ kết quả kiểm phiếu.",
                        clause));
    }

    private static boolean isAnswered(String question, String minutes) {
        return minutes.lines()
                .filter(line -> line.contains(question))
                .map(line -> line.substring(line.indexOf(question) + question.length())
                        .replace(OPINION, ""))
                .anyMatch(answer -> answer.codePoints().anyMatch(Character::isLetter));
    }
}
