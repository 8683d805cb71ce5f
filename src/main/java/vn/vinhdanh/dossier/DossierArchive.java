package vn.vinhdanh.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.document.FileCheck;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.quarantine.Quarantine;
import vn.vinhdanh.store.FileStore;

/** All documents of a dossier as one ZIP, in the campaign's order, with an index that people can read; streams in flat memory. */
@Component
class DossierArchive {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    /** Without it, Windows' editor takes the index for something else than UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Dossiers dossiers;
    private final DocumentStore store;
    private final FileStore files;
    private final Quarantine quarantine;

    DossierArchive(Dossiers dossiers, DocumentStore store, FileStore files, Quarantine quarantine) {
        this.dossiers = dossiers;
        this.store = store;
        this.files = files;
        this.quarantine = quarantine;
    }

    void write(Dossier dossier, OutputStream out) throws IOException {
        Participants participants = dossiers.participants(dossier);
        Campaign campaign = participants.campaign();
        List<String> order =
                campaign.documentTypes().stream().map(Campaign.DocumentType::id).toList();
        List<DossierDocument> documents = store.of(dossier.code()).stream()
                .sorted(Comparator.comparingInt(document -> order.indexOf(document.documentType())))
                .toList();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("00 - Mục lục.txt"));
            zip.write(index(dossier, participants, documents).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (int i = 0; i < documents.size(); i++) {
                if (!quarantine.inWords(documents.get(i).sha256()).isEmpty()) {
                    continue;
                }
                zip.putNextEntry(new ZipEntry(nameOf(i + 1, documents.get(i), campaign)));
                files.copy(documents.get(i).sha256(), zip);
                zip.closeEntry();
            }
        }
    }

    private String index(Dossier dossier, Participants participants, List<DossierDocument> documents) {
        Campaign campaign = participants.campaign();
        ZoneId zone = campaign.timeZone();
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK)
                .append("MỤC LỤC TÀI LIỆU HỒ SƠ ")
                .append(dossier.code())
                .append("\r\n\r\n")
                .append(campaign.name())
                .append("\r\nĐề nghị khen thưởng: ")
                .append(dossier.nominee(participants.unit()))
                .append("\r\nHình thức đề nghị: ")
                .append(dossiers.form(dossier).name())
                .append("\r\nTrạng thái: ")
                .append(dossier.status().words())
                .append("\r\n\r\n");
        for (int i = 0; i < documents.size(); i++) {
            DossierDocument document = documents.get(i);
            text.append(nameOf(i + 1, document, campaign))
                    .append("\r\n    ")
                    .append(FileCheck.size(document.sizeBytes()))
                    .append(document.headSigned() ? ", có xác nhận của Thủ trưởng" : "")
                    .append(", tải lên lúc ")
                    .append(MOMENT.format(document.uploadedAt().atZone(zone)))
                    .append("\r\n    SHA-256: ")
                    .append(document.sha256())
                    .append("\r\n");
            String waiting = quarantine.inWords(document.sha256());
            if (!waiting.isEmpty()) {
                text.append("    CHƯA CÓ TRONG TỆP NÀY: ").append(waiting).append(".\r\n");
            }
        }
        if (documents.isEmpty()) {
            text.append("Hồ sơ chưa có tài liệu nào.\r\n");
        }
        return text.toString();
    }

    private static String nameOf(int number, DossierDocument document, Campaign campaign) {
        String type = campaign.documentType(document.documentType())
                .map(Campaign.DocumentType::name)
                .orElse(document.documentType())
                .replaceAll("[\\\\/:*?\"<>|]", "-");
        return "%02d - %s - %s".formatted(number, type, document.fileName());
    }
}
