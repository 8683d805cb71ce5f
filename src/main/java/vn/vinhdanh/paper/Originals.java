package vn.vinhdanh.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.DocumentType;
import vn.vinhdanh.campaign.Campaign.OriginalRule;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Documents;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;

/** The paper original of a dossier: whether the appraising office has it, and whether it is that of today's files (R54). */
@Service
@Transactional
public class Originals {

    private static final int LONGEST_REMARKS = 2000;

    private final Dossiers dossiers;
    private final Documents documents;
    private final OriginalReceiptRows receipts;
    private final Campaigns campaigns;
    private final Journal journal;
    private final Clock clock;

    Originals(
            Dossiers dossiers,
            Documents documents,
            OriginalReceiptRows receipts,
            Campaigns campaigns,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.receipts = receipts;
        this.campaigns = campaigns;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What the receiving clerk writes down; gaps are told by the refusal.
     *
     * @param fingerprint as typed from the cover sheet
     */
    record Delivery(LocalDate receivedOn, Integer sets, Integer sheets, String fingerprint, String remarks) {}

    /** @throws Refusal with everything that does not fit, naming the documents that changed since the paper was printed */
    void receive(String dossierCode, Delivery delivery, Person person) {
        Dossier dossier = dossiers.keep(dossierCode);
        Campaign campaign = campaigns.get(dossier.campaignId());
        requireReceiver(campaign, person);
        dossiers.requireSomebodyElse(dossier, person, "xác nhận bản giấy của");
        if (!isExpected(dossier)) {
            throw Refusal.because(
                    "ORIGINAL_NOT_EXPECTED",
                    "Chưa nhận được bản giấy của hồ sơ " + dossierCode + " vì hồ sơ đang ở trạng thái “"
                            + dossier.status().words() + "”.",
                    "Nhận khi hồ sơ đã nộp và chưa kết thúc.",
                    campaign.originals().clause());
        }
        ElectronicSet files = files(dossierCode);
        Refusal.unlessEmpty("Chưa xác nhận được bản giấy của hồ sơ " + dossierCode, faults(delivery, campaign, files));
        OriginalReceipt receipt = new OriginalReceipt(
                dossierCode,
                receipts.latest(dossierCode).map(OriginalReceipt::number).orElse(0) + 1,
                files.fingerprint(),
                delivery.receivedOn(),
                delivery.sets(),
                delivery.sheets(),
                delivery.remarks() == null ? "" : delivery.remarks().trim(),
                person.id(),
                clock.instant());
        receipts.save(receipt);
        journal.write(
                dossierCode,
                person,
                "Xác nhận đã nhận bản giấy: " + receipt.sets() + " bộ, " + receipt.sheets()
                        + " tờ, khớp với bản điện tử (" + receipt.fingerprint().inWords() + ").",
                receipt.remarks());
    }

    /** @return what keeps the dossier from being found eligible on account of its paper original */
    @Transactional(readOnly = true)
    public List<Finding> missing(Dossier dossier) {
        OriginalRule rule = campaigns.get(dossier.campaignId()).originals();
        if (!rule.requiredBeforeQualified() || isReceived(dossier.code())) {
            return List.of();
        }
        String remedy = "Đối chiếu mã trên phiếu bìa của bản giấy rồi xác nhận ở mục “Bản giấy của hồ sơ”;"
                + " chưa có bản giấy thì yêu cầu đơn vị nộp.";
        return List.of(
                receipts.latest(dossier.code()).isEmpty()
                        ? Finding.blocking(
                                "ORIGINAL_NOT_RECEIVED",
                                Place.field("original"),
                                "Chưa xác nhận đã nhận bản giấy của hồ sơ (" + sets(rule) + " bản chính).",
                                remedy,
                                rule.clause())
                        : Finding.blocking(
                                "ORIGINAL_STALE",
                                Place.field("original"),
                                "Bản giấy đã nhận không còn khớp: sau đó hồ sơ đã thay đổi (" + changes(dossier) + ").",
                                remedy,
                                rule.clause()));
    }

    @Transactional(readOnly = true)
    Optional<OriginalReceipt> latest(String dossierCode) {
        return receipts.latest(dossierCode);
    }

    /** @return whether the paper of today's files was received */
    @Transactional(readOnly = true)
    boolean isReceived(String dossierCode) {
        return receipts.latest(dossierCode)
                .filter(receipt ->
                        receipt.fingerprint().equals(files(dossierCode).fingerprint()))
                .isPresent();
    }

    /** @return what changed since the last receipt, in words; empty when nothing did */
    @Transactional(readOnly = true)
    String changes(Dossier dossier) {
        return receipts.latest(dossier.code())
                .map(receipt ->
                        changes(campaigns.get(dossier.campaignId()), files(dossier.code()), receipt.fingerprint()))
                .orElse("");
    }

    ElectronicSet files(String dossierCode) {
        return new ElectronicSet(dossierCode, documents.everHeld(dossierCode));
    }

    boolean mayReceive(Dossier dossier, Person person) {
        return isExpected(dossier)
                && person.isIn(receiver(campaigns.get(dossier.campaignId())).group());
    }

    private static boolean isExpected(Dossier dossier) {
        return !dossier.status().isEditable() && !dossier.status().isFinal();
    }

    private List<Finding> faults(Delivery delivery, Campaign campaign, ElectronicSet files) {
        OriginalRule rule = campaign.originals();
        List<Finding> faults = new ArrayList<>();
        LocalDate today = LocalDate.now(clock.withZone(campaign.timeZone()));
        if (delivery.receivedOn() == null || delivery.receivedOn().isAfter(today)) {
            faults.add(fault(
                    rule,
                    "ORIGINAL_DATE",
                    delivery.receivedOn() == null ? "Chưa ghi ngày nhận." : "Ngày nhận ở sau ngày hôm nay.",
                    "Ghi ngày bản giấy đến, không sau hôm nay."));
        }
        if (delivery.sets() == null || delivery.sets() != rule.sets()) {
            faults.add(fault(
                    rule,
                    "ORIGINAL_SETS",
                    "Phải nhận " + sets(rule) + " bản chính.",
                    "Nhận đủ số bộ rồi mới xác nhận; bộ thừa thì trả lại đơn vị."));
        }
        if (delivery.sheets() == null || delivery.sheets() < 1) {
            faults.add(fault(rule, "ORIGINAL_SHEETS", "Chưa ghi số tờ của bản giấy.", "Đếm và ghi tổng số tờ."));
        }
        if (delivery.remarks() != null && delivery.remarks().length() > LONGEST_REMARKS) {
            faults.add(
                    fault(rule, "ORIGINAL_REMARKS", "Ghi chú dài quá " + LONGEST_REMARKS + " ký tự.", "Ghi ngắn lại."));
        }
        checkFingerprint(Fingerprint.typed(delivery.fingerprint()), campaign, files)
                .ifPresent(faults::add);
        return faults;
    }

    private static Optional<Finding> checkFingerprint(Fingerprint typed, Campaign campaign, ElectronicSet files) {
        OriginalRule rule = campaign.originals();
        if (typed.equals(files.fingerprint())) {
            return Optional.empty();
        }
        if (typed.isEmpty()) {
            return Optional.of(fault(
                    rule,
                    "ORIGINAL_CODE_MISSING",
                    "Chưa gõ mã trên phiếu bìa.",
                    "Gõ dấu vân tay hồ sơ in trên phiếu bìa."));
        }
        return Optional.of(
                files.knows(typed)
                        ? fault(
                                rule,
                                "ORIGINAL_OF_OLDER_VERSION",
                                "Bản giấy ứng với bản điện tử cũ của hồ sơ; từ đó đã thay đổi: "
                                        + changes(campaign, files, typed) + ".",
                                "Đề nghị đơn vị in lại phiếu bìa và thay các tài liệu đã đổi trong bộ giấy.")
                        : fault(
                                rule,
                                "ORIGINAL_CODE_UNKNOWN",
                                "Mã “" + typed.inWords() + "” không phải của bản điện tử nào của hồ sơ này.",
                                "Gõ lại mã; nếu vẫn vậy thì phiếu bìa là của hồ sơ khác."));
    }

    private static String changes(Campaign campaign, ElectronicSet files, Fingerprint since) {
        return files.changesSince(since).entrySet().stream()
                .map(change -> campaign.documentType(change.getKey())
                                .map(DocumentType::name)
                                .orElse(change.getKey())
                        + " (" + change.getValue().words() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Finding fault(OriginalRule rule, String code, String sentence, String remedy) {
        return Finding.blocking(code, Place.field("original"), sentence, remedy, rule.clause());
    }

    private static void requireReceiver(Campaign campaign, Person person) {
        if (!person.isIn(receiver(campaign).group())) {
            throw new NotForYou(
                    "Nhận bản giấy của hồ sơ thuộc " + receiver(campaign).name() + ".", "");
        }
    }

    private static Campaign.RoleHolder receiver(Campaign campaign) {
        return campaign.role(Role.APPRAISER);
    }

    /** @return e.g. "01 bộ" */
    static String sets(OriginalRule rule) {
        return "%02d bộ".formatted(rule.sets());
    }
}
