package vn.vinhdanh.deputy;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.Signatories;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;

/**
 * Says in what capacity somebody acts as head. Asks our own table and not only the groups of the session: a deputy who
 * signed in while the authority held must not confirm once it is over.
 */
@Component
class ActingHeads implements Signatories {

    private final DeputyAuthorityRepository authorities;
    private final Accounts accounts;

    ActingHeads(DeputyAuthorityRepository authorities, Accounts accounts) {
        this.authorities = authorities;
        this.accounts = accounts;
    }

    @Override
    public Capacity capacityOf(Participants participants, Person person) {
        String head = participants.headGroup();
        List<DeputyAuthority> held = authorities.findByHeadGroupAndDeputy(head, person.id());
        Optional<DeputyAuthority> now = held.stream()
                .filter(authority -> authority.status() == AuthorityStatus.IN_EFFECT)
                .findFirst();
        if (now.isPresent()) {
            return new Capacity("KT. Thủ trưởng, theo " + now.get().paper() + ",", true);
        }
        Optional<DeputyAuthority> over = held.stream()
                .filter(authority -> authority.status() == AuthorityStatus.ENDED && authority.isMemberAdded())
                .reduce((first, second) -> second);
        if (over.isPresent() && !isHeadStill(person, head)) {
            throw new NotForYou(
                    over.get().paper() + " đã hết hiệu lực nên bạn không còn được ký thay Thủ trưởng.",
                    "Đề nghị Thủ trưởng xác nhận.");
        }
        if (!person.isIn(head)) {
            throw new NotForYou("Chỉ Thủ trưởng " + participants.preparer().name() + " được xác nhận báo cáo này.", "");
        }
        return new Capacity("Thủ trưởng", false);
    }

    private boolean isHeadStill(Person person, String head) {
        return accounts.find(person.id()).filter(known -> known.isIn(head)).isPresent();
    }
}
