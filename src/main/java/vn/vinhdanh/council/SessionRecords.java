package vn.vinhdanh.council;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.brand.Brand;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.CouncilRule;
import vn.vinhdanh.campaign.CouncilRule.PaperKind;
import vn.vinhdanh.campaign.CouncilRule.PaperTemplate;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.paper.Paper;
import vn.vinhdanh.paper.PaperContent;
import vn.vinhdanh.paper.TemplateShelf;
import vn.vinhdanh.paper.VietnameseDates;

/**
 * Counting record and minutes of a session as Word files, with the figures the law asks for (law.md §1.4): all members
 * and those present, sheets and votes, each nominee's share of all members, exact and rounded, and the threshold with its
 * clause. Written opinions bear names, so these papers are read by whom may read those: secretary and chair.
 */
@Service
@Transactional(readOnly = true)
class SessionRecords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final String NONE = "Không có.";
    private static final String NOTHING = "–";

    private static final List<String> COUNTED = List.of(
            "dong_y",
            "khong_dong_y",
            "phieu_trang",
            "y_kien_khac",
            "khong_hop_le",
            "khong_bo_phieu",
            "ty_le",
            "ket_luan");

    /** There is something to write down once these are reached. */
    private static final Set<CouncilSession.Status> OVER = Set.of(
            CouncilSession.Status.NOT_HELD,
            CouncilSession.Status.COUNTED,
            CouncilSession.Status.DRAFTED,
            CouncilSession.Status.SIGNED);

    private final CouncilSessions sessions;
    private final AgendaViews agenda;
    private final Voting voting;
    private final PaperCountRows paperCounts;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final TemplateShelf templates;
    private final Brand brand;

    SessionRecords(
            CouncilSessions sessions,
            AgendaViews agenda,
            Voting voting,
            PaperCountRows paperCounts,
            Dossiers dossiers,
            Campaigns campaigns,
            Accounts accounts,
            TemplateShelf templates,
            Brand brand) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.voting = voting;
        this.paperCounts = paperCounts;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.templates = templates;
        this.brand = brand;
    }

    /** @return papers that there are of a session now, for this person */
    List<PaperTemplate> offered(CouncilSession session, Person person) {
        CouncilRule rule = campaigns.get(session.campaignId()).council();
        if (!mayRead(session, person) || !OVER.contains(session.status())) {
            return List.of();
        }
        return Stream.of(PaperKind.COUNTING_RECORD, PaperKind.MINUTES)
                .filter(kind -> session.isHeld() || kind == PaperKind.MINUTES)
                .flatMap(kind -> rule.paper(kind).stream())
                .toList();
    }

    Paper paper(String code, PaperKind kind, Person person) {
        CouncilSession session = sessions.read(code, person);
        if (!mayRead(session, person)) {
            throw new NotForYou("Biên bản của phiên họp chỉ Thư ký và Chủ tịch Hội đồng được tải.", "");
        }
        PaperTemplate template = offered(session, person).stream()
                .filter(paper -> paper.kind() == kind)
                .findFirst()
                .orElseThrow(() -> campaigns
                                .get(session.campaignId())
                                .council()
                                .paper(kind)
                                .isEmpty()
                        ? new NotFound("Đợt thi đua không có mẫu của văn bản này.")
                        : Refusal.because(
                                "SESSION_NOT_COUNTED",
                                "Phiên họp " + code + " chưa có kết quả kiểm phiếu để ghi biên bản.",
                                "",
                                ""));
        return new Paper(
                template.name() + " - " + code,
                templates
                        .get(template.file(), vn.vinhdanh.paper.PaperKind.COUNCIL_PAPER)
                        .fill(content(session, kind)));
    }

    private boolean mayRead(CouncilSession session, Person person) {
        Campaign campaign = campaigns.get(session.campaignId());
        return person.isInAny(
                campaign.role(Role.COUNCIL_SECRETARY).group(),
                campaign.role(Role.COUNCIL_CHAIR).group());
    }

    private PaperContent content(CouncilSession session, PaperKind kind) {
        Campaign campaign = campaigns.get(session.campaignId());
        CouncilRule rule = campaign.council();
        PaperCount paper = paperCounts.of(session.code());
        boolean team = session.isOnPaper() && kind == PaperKind.COUNTING_RECORD;
        String chair = seated(session, "Chủ tịch Hội đồng");
        String secretary = seated(session, "Thư ký Hội đồng");
        PaperContent content = new PaperContent(vn.vinhdanh.paper.PaperKind.COUNCIL_PAPER)
                .put("ma_phien", session.code())
                .put("dot_thi_dua", campaign.name())
                .put("can_cu", rule.clause())
                .put("so", kind == PaperKind.MINUTES ? session.minutesNumber() : "")
                .put("hoi_dong", rule.name())
                .put("co_quan_chu_quan", campaign.authority().name())
                .put("ngay_hop", VietnameseDates.inWords(session.heldOn()))
                .put("dia_diem", session.place())
                .put("chu_tri", chair)
                .put("thu_ky", secretary)
                .put("tong_so", Integer.toString(session.memberCount()))
                .put("co_mat", Long.toString(present(session, Presence.PRESENT)))
                .put("vang_mat", Long.toString(session.memberCount() - present(session, Presence.PRESENT)))
                .put("y_kien_van_ban", Long.toString(present(session, Presence.WRITTEN)))
                .put(
                        "tinh_y_kien_van_ban",
                        rule.writtenOpinions().counted() ? "được tính như một phiếu" : "không tính vào kết quả")
                .put("cach_bo_phieu", way(session))
                .put("ket_qua_chung", session.isHeld() ? held(session) : failed(session))
                .put("dien_bien", session.minutesText())
                .put("ky_trai", team ? "Thành viên" : "Thư ký")
                .put("ten_trai", team ? String.join("\n", paper.tellerNames()) : secretary)
                .put("ky_phai", team ? "Trưởng ban kiểm phiếu" : "Chủ tọa")
                .put("ten_phai", team ? paper.head() : chair)
                .list("thanh_vien", members(session))
                .list("ket_qua", results(session))
                .list("nguong", thresholds(session))
                .list("y_kien", lines(opinions(session)))
                .list("loi_ich", lines(interests(session)))
                .list("khac_de_xuat", lines(departures(session)))
                .list("sua_chua", lines(corrections(session, campaign)));
        if (session.isOnPaper()) {
            content.put(
                            "nguoi_kiem",
                            "Ban kiểm phiếu gồm: Trưởng ban " + paper.head() + "; thành viên: "
                                    + String.join(", ", paper.tellerNames()))
                    .put("phat_ra", Objects.toString(paper.issued(), NOTHING))
                    .put("thu_ve", Objects.toString(paper.collected(), NOTHING))
                    .put("hop_le", Objects.toString(paper.valid(), NOTHING))
                    .put("khong_hop_le", Objects.toString(paper.invalid(), NOTHING));
        } else {
            String cast = Integer.toString(voting.castCount(session));
            content.put("nguoi_kiem", "Hệ thống " + brand.getName() + " kiểm phiếu sau khi Thư ký Hội đồng chốt phiếu")
                    .put("phat_ra", Integer.toString(session.memberCount()))
                    .put("thu_ve", cast)
                    .put("hop_le", cast)
                    .put("khong_hop_le", "0");
        }
        return content;
    }

    /** A sheet has three boxes; what counts for none of them is blank. */
    private static String way(CouncilSession session) {
        return session.ballotMode().words()
                + (session.isOnPaper()
                        ? "; phiếu để trống, đánh dấu “Không có ý kiến” hoặc chỉ ghi ý kiến khác tính là phiếu trắng"
                        : "");
    }

    private static String held(CouncilSession session) {
        long passed = session.agenda().stream()
                .filter(item -> Boolean.TRUE.equals(item.passed()))
                .count();
        return "Hội đồng thông qua " + passed + "/" + session.agendaSize() + " hồ sơ.";
    }

    private static String failed(CouncilSession session) {
        return "Phiên họp không thành: " + session.failure() + ". Không kiểm phiếu; " + session.agendaSize()
                + " hồ sơ trong chương trình được đưa ra phiên họp sau.";
    }

    private static String seated(CouncilSession session, String title) {
        return session.members().stream()
                .filter(member -> member.title().equals(title))
                .map(Member::name)
                .findFirst()
                .orElse("");
    }

    private static long present(CouncilSession session, Presence presence) {
        return session.members().stream().filter(member -> member.is(presence)).count();
    }

    private static List<Map<String, String>> members(CouncilSession session) {
        return numbered(session.members().stream()
                .map(member -> Map.of(
                        "ten", member.name(),
                        "chuc_vu", member.title(),
                        "du_hop",
                                member.presence() == null
                                        ? ""
                                        : member.presence().words()))
                .toList());
    }

    private List<Map<String, String>> results(CouncilSession session) {
        return numbered(
                session.agenda().stream().map(item -> result(session, item)).toList());
    }

    private Map<String, String> result(CouncilSession session, AgendaItem item) {
        Map<String, String> row = new HashMap<>();
        row.put("ten", dossiers.nominee(dossiers.get(item.dossierCode())));
        row.put("hinh_thuc", form(item).name());
        row.put("ma_ho_so", item.dossierCode());
        Tally tally = item.tally(session.memberCount());
        if (tally == null) {
            COUNTED.forEach(field -> row.put(field, NOTHING));
            return row;
        }
        row.put("dong_y", Integer.toString(tally.agreed()));
        row.put("khong_dong_y", Integer.toString(tally.disagreed()));
        row.put("phieu_trang", Integer.toString(tally.abstained()));
        row.put("y_kien_khac", Integer.toString(tally.other()));
        row.put("khong_hop_le", Integer.toString(tally.spoilt()));
        row.put("khong_bo_phieu", Integer.toString(tally.notVoted()));
        row.put("ty_le", tally.agreed() + "/" + tally.members() + " (" + percent(tally) + ")");
        row.put("ket_luan", tally.passed() ? "Thông qua" : "Không thông qua");
        Map<Vote, Integer> ballots = voting.ballots(session, item.dossierCode());
        row.put("phieu_dong_y", number(ballots, Vote.AGREE));
        row.put("phieu_khong_dong_y", number(ballots, Vote.DISAGREE));
        row.put("phieu_de_trang", number(ballots, Vote.ABSTAIN));
        row.put("phieu_y_kien_khac", number(ballots, Vote.OTHER));
        row.put("van_ban", inWords(voting.writtenVotes(session, item.dossierCode())));
        return row;
    }

    /** Kept on one line in a narrow cell. */
    private static String percent(Tally tally) {
        return tally.rate().percent().replace(' ', '\u00a0');
    }

    private static String number(Map<Vote, Integer> votes, Vote vote) {
        return Integer.toString(votes.getOrDefault(vote, 0));
    }

    private static String inWords(Map<Vote, Integer> written) {
        List<String> words = new ArrayList<>();
        written.forEach((vote, number) -> words.add(number + " " + vote.words()));
        return words.isEmpty() ? NOTHING : String.join(", ", words);
    }

    private List<Map<String, String>> thresholds(CouncilSession session) {
        return session.agenda().stream()
                .map(this::form)
                .distinct()
                .map(form -> Map.of(
                        "hinh_thuc", form.name(),
                        "muc", form.vote().inWords(),
                        "can_cu", form.vote().clause()))
                .toList();
    }

    private AwardForm form(AgendaItem item) {
        return dossiers.form(dossiers.get(item.dossierCode()));
    }

    private List<String> opinions(CouncilSession session) {
        return agenda.agenda(session).stream()
                .flatMap(item -> item.opinions().stream().map(opinion -> item.unitName() + ": " + opinion))
                .toList();
    }

    private List<String> interests(CouncilSession session) {
        String rule = campaigns.get(session.campaignId()).council().interests().mayVote()
                ? "vẫn bỏ phiếu và tính trong tổng số thành viên"
                : "không bỏ phiếu về hồ sơ này, vẫn tính trong tổng số thành viên";
        return agenda.agenda(session).stream()
                .filter(item -> !item.interested().isEmpty())
                .map(item -> item.unitName() + ": " + String.join(", ", item.interested()) + " (" + rule + ").")
                .toList();
    }

    private List<String> departures(CouncilSession session) {
        return Stream.concat(
                        agenda.agenda(session).stream()
                                .filter(item -> !item.departure().isBlank())
                                .map(item -> item.unitName() + ", " + item.awardForm() + " (hồ sơ " + item.dossierCode()
                                        + "): đưa ra khác đề xuất; lý do: " + item.departure()),
                        agenda.leftOut(session).stream().map(left -> "Chưa đưa ra phiên này, khác đề xuất: " + left))
                .toList();
    }

    private List<String> corrections(CouncilSession session, Campaign campaign) {
        return paperCounts.corrections(session.code()).stream()
                .map(correction -> MOMENT.format(correction.at().atZone(campaign.timeZone())) + ", "
                        + accounts.find(correction.person()).map(Person::name).orElse(correction.person()) + " sửa: "
                        + correction.changes() + ". Lý do: " + correction.reason())
                .toList();
    }

    private static List<Map<String, String>> lines(List<String> sentences) {
        return (sentences.isEmpty() ? List.of(NONE) : sentences)
                .stream().map(sentence -> Map.of("noi_dung", sentence)).toList();
    }

    private static List<Map<String, String>> numbered(List<Map<String, String>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    Map<String, String> row = new HashMap<>(rows.get(i));
                    row.put("stt", Integer.toString(i + 1));
                    return row;
                })
                .map(Map::copyOf)
                .toList();
    }
}
