package vn.vinhdanh.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.DocumentType;
import vn.vinhdanh.campaign.Campaign.OriginalRule;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierDocument;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.dossier.PagePart;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;

/** Says how it stands with the paper original, in the words of form, page, cover sheet and slip. */
@Component
class OriginalViews implements PagePart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int HASH_SHOWN = 16;

    private final Originals originals;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Clock clock;

    OriginalViews(Originals originals, Dossiers dossiers, Accounts accounts, Clock clock) {
        this.originals = originals;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param required whether the dossier cannot be found eligible without
     * @param words how it stands
     * @param valid whether the paper of today's files is there
     * @param changed what changed since the receipt; empty when nothing did
     * @param slipUrl receipt slip; empty without a receipt
     * @param mayReceive whether the person can confirm a delivery now
     * @param today for the form's date
     */
    record Status(
            boolean required,
            int sets,
            String clause,
            String words,
            boolean valid,
            String changed,
            String slipUrl,
            boolean mayReceive,
            String today) {}

    /** One document on the cover sheet; {@code pages} is a blank where nobody knows. */
    record Line(String type, String fileName, int version, String pages, String hash) {}

    /** @param settled false while the unit may still change files, so that printing is too early */
    record Cover(
            String code,
            String campaignName,
            String unitName,
            String preparedBy,
            String awardForm,
            String sets,
            String receiver,
            String fingerprint,
            boolean settled,
            String printedAt,
            List<Line> lines) {}

    /** @param person full name of who received */
    record Slip(
            Cover cover,
            boolean valid,
            String receivedOn,
            int sets,
            int sheets,
            String remarks,
            String person,
            String fingerprint) {}

    Status status(Dossier dossier, Person person) {
        Campaign campaign = dossiers.participants(dossier).campaign();
        OriginalRule rule = campaign.originals();
        Optional<OriginalReceipt> receipt = originals.latest(dossier.code());
        boolean valid = originals.isReceived(dossier.code());
        return new Status(
                rule.requiredBeforeQualified(),
                rule.sets(),
                rule.clause(),
                receipt.map(given -> (valid ? "Đã nhận" : "Bản giấy đã nhận không còn khớp; nhận") + " ngày "
                                + DAY.format(given.receivedOn()) + ": " + given.sets() + " bộ, " + given.sheets()
                                + " tờ; người nhận: " + nameOf(given.receivedBy()) + ".")
                        .orElse("Chưa nhận bản giấy (" + Originals.sets(rule) + " bản chính)."),
                valid,
                originals.changes(dossier),
                receipt.isPresent() ? "/ho-so/" + dossier.code() + "/bien-nhan" : "",
                originals.mayReceive(dossier, person),
                LocalDate.now(clock.withZone(campaign.timeZone())).toString());
    }

    Cover cover(Dossier dossier) {
        Participants participants = dossiers.participants(dossier);
        Campaign campaign = participants.campaign();
        ElectronicSet files = originals.files(dossier.code());
        return new Cover(
                dossier.code(),
                campaign.name(),
                dossier.nominee(participants.unit()),
                participants.preparer().name(),
                dossiers.form(dossier).name(),
                Originals.sets(campaign.originals()),
                campaign.role(Campaign.Role.APPRAISER).name(),
                files.fingerprint().inWords(),
                !dossier.status().isEditable(),
                MOMENT.format(clock.instant().atZone(campaign.timeZone())),
                files.current().stream()
                        .map(document -> line(campaign, document))
                        .toList());
    }

    Optional<Slip> slip(Dossier dossier) {
        return originals
                .latest(dossier.code())
                .map(receipt -> new Slip(
                        cover(dossier),
                        originals.isReceived(dossier.code()),
                        VietnameseDates.inWords(receipt.receivedOn()),
                        receipt.sets(),
                        receipt.sheets(),
                        receipt.remarks(),
                        nameOf(receipt.receivedBy()),
                        receipt.fingerprint().inWords()));
    }

    @Override
    public Optional<Table> of(Dossier dossier, Person person) {
        Status status = status(dossier, person);
        List<Link> links = new ArrayList<>();
        if (dossiers.participants(dossier).prepares(person)) {
            links.add(new Link("/ho-so/" + dossier.code() + "/phieu-bia", "In phiếu bìa hồ sơ"));
        }
        if (!status.slipUrl().isEmpty()) {
            links.add(new Link(status.slipUrl(), "Giấy biên nhận"));
        }
        String note = status.changed().isEmpty() ? "" : "Thay đổi sau khi nhận: " + status.changed();
        return Optional.of(new Table(
                "Bản giấy của hồ sơ",
                List.of("Tình trạng", "Giấy tờ"),
                List.of(List.of(Cell.of(status.words(), note), new Cell("", "", links)))));
    }

    private static Line line(Campaign campaign, DossierDocument document) {
        return new Line(
                campaign.documentType(document.documentType())
                        .map(DocumentType::name)
                        .orElse(document.documentType()),
                document.fileName(),
                document.version(),
                document.pages() == null ? PaperContent.BLANK : document.pages().toString(),
                document.sha256().substring(0, HASH_SHOWN));
    }

    private String nameOf(String user) {
        return accounts.find(user).map(Person::name).orElse(user);
    }
}
