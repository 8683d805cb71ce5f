package vn.vinhdanh.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.worklist.DoneTogether;

/** Where papers with a list are entered; templates know it as {@code @listedPaperLinks}. */
@Component
public class ListedPaperLinks implements DoneTogether {

    private final Campaigns campaigns;
    private final CurrentPerson currentPerson;

    ListedPaperLinks(Campaigns campaigns, CurrentPerson currentPerson) {
        this.campaigns = campaigns;
        this.currentPerson = currentPerson;
    }

    /** @return the pages on which the person who looks enters papers, once their campaign is launched; asks no table */
    public List<Page> mine() {
        Person person = currentPerson.get();
        return Stream.of(ListKind.values())
                .filter(kind -> campaigns.all().stream().anyMatch(campaign -> kind.isFor(person, campaign)))
                .map(ListedPaperLinks::page)
                .toList();
    }

    @Override
    public Optional<Page> pageOf(String step) {
        return Stream.of(ListKind.values())
                .filter(kind -> kind.step().equals(step))
                .map(ListedPaperLinks::page)
                .findFirst();
    }

    private static Page page(ListKind kind) {
        return new Page(kind.getPath(), ListWords.of(kind).title());
    }
}
