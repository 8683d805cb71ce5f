package vn.vinhdanh.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.search.Plain;

/** Reads the list: one statement for a page and one for how many there are, whatever is searched and sorted. */
@Component
@Transactional(readOnly = true)
class DossierListing {

    static final int PAGE_SIZE = 50;

    private static final String SHOWN = "l.code, l.campaign_id, l.unit_id, l.bloc_id, l.award_form, l.person, l.status,"
            + " l.came_from, l.since, l.stage, l.through_bloc, l.council, l.late, l.opened_at, l.submitted_at, l.rate,"
            + " l.rate_in_words, l.nominee_key, l.form_key, l.bloc_key";

    private static final String WAITING = " from work_item w where w.ended_at is null and w.kind <> 'OFFER'";

    private final JdbcClient jdbc;
    private final Readable readable;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Clock clock;

    DossierListing(JdbcClient jdbc, Readable readable, Campaigns campaigns, Organizations organizations, Clock clock) {
        this.jdbc = jdbc;
        this.readable = readable;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @param total how many match on all pages together */
    record Page(List<ListedDossier> rows, long total, Choices choices) {}

    record Choice(String id, String name) {}

    record Choices(List<Choice> campaigns, List<Choice> blocs, List<Choice> forms) {}

    Page page(Wish wish, Person person) {
        Map<String, Organization> byCampaign = byCampaign();
        Where where = where(wish, person, byCampaign);
        Names names = new Names(byCampaign);
        long total = jdbc.sql("select count(*) from dossier_listing l where " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
        List<ListedDossier> rows = jdbc.sql(sql(
                        wish,
                        where,
                        " offset " + (wish.page() - 1L) * PAGE_SIZE + " rows fetch next " + PAGE_SIZE + " rows only"))
                .params(where.parameters())
                .query((row, number) -> dossier(row, names))
                .list();
        return new Page(rows, total, choices(byCampaign));
    }

    /** Hands over all dossiers that match, in order; the page number does not count. */
    void all(Wish wish, Person person, Consumer<ListedDossier> reader) {
        Map<String, Organization> byCampaign = byCampaign();
        Where where = where(wish, person, byCampaign);
        Names names = new Names(byCampaign);
        jdbc.sql(sql(wish, where, "")).params(where.parameters()).query(row -> {
            reader.accept(dossier(row, names));
        });
    }

    /** The deadline of a row is looked up for the rows of the page only, unless they are sorted by it. */
    private static String sql(Wish wish, Where where, String part) {
        String order = " order by " + wish.sort().order(wish.descending());
        if (wish.sort() == Column.DUE) {
            return "select " + SHOWN + ", w.due from dossier_listing l"
                    + " left join (select w.subject, min(w.due) as due" + WAITING + " group by w.subject) w"
                    + " on w.subject = l.code where " + where.sql() + order + part;
        }
        return "select " + SHOWN + ", (select min(w.due)" + WAITING + " and w.subject = l.code) as due from"
                + " (select " + SHOWN + " from dossier_listing l where " + where.sql() + order + part + ") l" + order;
    }

    private Where where(Wish wish, Person person, Map<String, Organization> byCampaign) {
        Where where = readable.by(person, byCampaign);
        List<String> patterns = Plain.patterns(wish.words());
        for (int i = 0; i < patterns.size(); i++) {
            where.and("search like :word" + i + " escape '!'", "word" + i, patterns.get(i));
        }
        if (!wish.campaign().isEmpty()) {
            where.and("campaign_id = :campaign", "campaign", wish.campaign());
        }
        if (!wish.bloc().isEmpty()) {
            where.and("bloc_id = :bloc", "bloc", wish.bloc());
        }
        if (!wish.form().isEmpty()) {
            where.and("award_form = :form", "form", wish.form());
        }
        if (wish.status().equals(Wish.OPEN) || wish.status().equals(Wish.ENDED)) {
            boolean ended = wish.status().equals(Wish.ENDED);
            where.and(
                    "status in (:statuses)",
                    "statuses",
                    Stream.of(DossierStatus.values())
                            .filter(status -> status.isFinal() == ended)
                            .map(Enum::name)
                            .toList());
        }
        wish.wantedStatus().ifPresent(status -> where.and("status = :status", "status", status.name()));
        if (wish.overdue()) {
            where.and(
                    "exists (select 1" + WAITING + " and w.subject = l.code and w.due <= :now)",
                    "now",
                    Timestamp.from(clock.instant()));
        }
        return where;
    }

    private Map<String, Organization> byCampaign() {
        Map<String, Organization> byId = campaigns.all().stream()
                .map(Campaign::organization)
                .distinct()
                .collect(Collectors.toMap(id -> id, organizations::get));
        return campaigns.all().stream()
                .collect(Collectors.toMap(Campaign::id, campaign -> byId.get(campaign.organization())));
    }

    private Choices choices(Map<String, Organization> byCampaign) {
        return new Choices(
                campaigns.all().stream()
                        .map(campaign -> new Choice(campaign.id(), campaign.name()))
                        .toList(),
                byCampaign.values().stream()
                        .distinct()
                        .flatMap(organization -> organization.blocs().stream())
                        .map(bloc -> new Choice(bloc.id(), bloc.name()))
                        .distinct()
                        .toList(),
                campaigns.all().stream()
                        .flatMap(campaign -> campaign.awardForms().stream())
                        .filter(AwardForm::nominatedHere)
                        .map(form -> new Choice(form.id(), form.name()))
                        .distinct()
                        .toList());
    }

    private ListedDossier dossier(ResultSet row, Names names) throws SQLException {
        Campaign campaign = campaigns.get(row.getString("campaign_id"));
        String person = row.getString("person");
        String unit = names.unit(campaign.id(), row.getString("unit_id"));
        return new ListedDossier(
                row.getString("code"),
                campaign,
                person.isEmpty() ? unit : person + ", " + unit,
                campaign.awardForm(row.getString("award_form"))
                        .map(AwardForm::name)
                        .orElse(row.getString("award_form")),
                names.bloc(campaign.id(), row.getString("bloc_id")),
                row.getBigDecimal("rate"),
                row.getString("rate_in_words"),
                DossierStatus.valueOf(row.getString("status")),
                DossierStatus.valueOf(row.getString("came_from")),
                instant(row.getTimestamp("since")),
                row.getBoolean("through_bloc"),
                row.getBoolean("council"),
                row.getBoolean("late"),
                instant(row.getTimestamp("submitted_at")),
                instant(row.getTimestamp("due")),
                clock.instant());
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Units and blocs by id, as they are called today. */
    private static final class Names {

        private final Map<String, String> known = new HashMap<>();

        Names(Map<String, Organization> byCampaign) {
            byCampaign.forEach((campaign, organization) -> {
                for (Unit unit : organization.units()) {
                    known.put(campaign + "/unit/" + unit.id(), unit.name());
                }
                for (Bloc bloc : organization.blocs()) {
                    known.put(campaign + "/bloc/" + bloc.id(), bloc.name());
                }
            });
        }

        String unit(String campaign, String id) {
            return known.getOrDefault(campaign + "/unit/" + id, id);
        }

        String bloc(String campaign, String id) {
            return known.getOrDefault(campaign + "/bloc/" + id, "");
        }
    }
}
