package vn.vinhdanh.dossier;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.download.Downloads;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;

/** Who was handed which file of the dossier, for the appraisers and the unit's own people. */
@Component
@Order
class DownloadsOnThePage implements PagePart {

    private static final int SHOWN = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Dossiers dossiers;
    private final Downloads downloads;
    private final Accounts accounts;

    DownloadsOnThePage(Dossiers dossiers, Downloads downloads, Accounts accounts) {
        this.dossiers = dossiers;
        this.downloads = downloads;
        this.accounts = accounts;
    }

    @Override
    public Optional<Table> of(Dossier dossier, Person person) {
        Participants participants = dossiers.participants(dossier);
        int count = downloads.count(dossier.code());
        if (count == 0 || !maySee(participants, person)) {
            return Optional.empty();
        }
        ZoneId zone = participants.campaign().timeZone();
        String title = count <= SHOWN
                ? "Lượt tải (" + count + ")"
                : "Lượt tải (" + SHOWN + " lượt gần nhất trong " + count + ")";
        return Optional.of(new Table(
                title,
                List.of("Lúc", "Người", "Tệp"),
                downloads.latest(dossier.code(), SHOWN).stream()
                        .map(entry -> List.of(
                                Cell.of(MOMENT.format(entry.at().atZone(zone))),
                                Cell.of(nameOf(entry.person())),
                                Cell.of(
                                        entry.fileName().isEmpty() ? "Tất cả tệp (ZIP)" : entry.fileName(),
                                        entry.kind().words())))
                        .toList()));
    }

    private static boolean maySee(Participants participants, Person person) {
        return person.isInAny(
                participants.group(Role.APPRAISER),
                participants.preparerGroup(),
                participants.headGroup(),
                Groups.staffOf(participants.unit().id()),
                Groups.headOf(participants.unit().id()));
    }

    private String nameOf(String user) {
        return accounts.find(user).map(Person::name).orElse(user);
    }
}
