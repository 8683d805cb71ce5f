package vn.vinhdanh.loading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.UnitKind;
import vn.vinhdanh.datafile.Items;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organization;

/** Holds campaigns and organizations against each other. */
final class Consistency {

    private final List<Sheet<Campaign>> campaigns;
    private final List<Sheet<Organization>> organizations;

    Consistency(List<Sheet<Campaign>> campaigns, List<Sheet<Organization>> organizations) {
        this.campaigns = readable(campaigns);
        this.organizations = readable(organizations);
    }

    void check() {
        checkUnique(campaigns, Campaign::id);
        checkUnique(organizations, Organization::id);
        campaigns.forEach(this::checkOrganization);
        organizations.forEach(this::checkAssignments);
    }

    private static <T> void checkUnique(List<Sheet<T>> sheets, Function<T, String> id) {
        Map<String, String> seen = new HashMap<>();
        for (Sheet<T> sheet : sheets) {
            String key = id.apply(sheet.content());
            String first =
                    key == null ? null : seen.putIfAbsent(key, sheet.file().name());
            if (first != null) {
                sheet.file().mistake("id", "«" + key + "» đã dùng trong tệp " + first + ".");
            }
        }
    }

    private void checkOrganization(Sheet<Campaign> sheet) {
        String wanted = sheet.content().organization();
        if (wanted == null) {
            return;
        }
        Optional<Sheet<Organization>> found = organizations.stream()
                .filter(organization -> wanted.equals(organization.content().id()))
                .findFirst();
        if (found.isEmpty()) {
            sheet.file().mistake("organization", "không có danh sách đơn vị «" + wanted + "» trong organizations.");
            return;
        }
        checkSubjects(sheet.content(), found.get());
        checkConsulted(sheet, found.get().content());
        checkLeaders(sheet.content(), found.get());
    }

    private static void checkConsulted(Sheet<Campaign> sheet, Organization organization) {
        if (sheet.content().consultation() == null) {
            return;
        }
        Items.each(sheet.content().consultation().suggestions(), "consultation.suggestions", (suggestion, at) -> {
            if (suggestion.unit() != null
                    && organization.unit(suggestion.unit()).isEmpty()) {
                sheet.file()
                        .mistake(
                                at + ".unit",
                                "không có đơn vị «" + suggestion.unit() + "» trong danh sách «" + organization.id()
                                        + "».");
            }
        });
    }

    /** Whoever registers on its own sends the registration to a bloc; whoever does not has a parent that does (R67). */
    private static void checkSubjects(Campaign campaign, Sheet<Organization> sheet) {
        Items.each(sheet.content().units(), "units", (unit, at) -> {
            Optional<Campaign.RegistrationWay> way = way(campaign, unit.kind()).filter(any -> unit.kind() != null);
            if (way.isEmpty()) {
                return;
            }
            if (way.get() == Campaign.RegistrationWay.OWN && unit.bloc() == null) {
                sheet.file()
                        .mistake(
                                at,
                                "«" + unit.id() + "» tự đăng ký ở đợt " + campaign.id() + " nên phải thuộc một khối.");
            }
            if (way.get() != Campaign.RegistrationWay.OWN && unit.parent() == null) {
                sheet.file()
                        .mistake(
                                at,
                                "«" + unit.id() + "» không tự đăng ký ở đợt " + campaign.id()
                                        + " nên phải có đơn vị cấp trên (parent).");
            }
        });
    }

    private static Optional<Campaign.RegistrationWay> way(Campaign campaign, UnitKind kind) {
        return campaign.subject(kind).map(Campaign.Subject::registration);
    }

    private static void checkLeaders(Campaign campaign, Sheet<Organization> sheet) {
        Campaign.Period period = campaign.period();
        if (period == null || period.from() == null || period.to() == null) {
            return;
        }
        Items.each(sheet.content().blocs(), "blocs", (bloc, at) -> firstDayWithoutLeader(bloc, period)
                .ifPresent(day -> sheet.file()
                        .mistake(
                                at + ".leaders",
                                "khối không có Trưởng khối ngày " + day + ", trong đợt " + campaign.id() + ".")));
    }

    private static Optional<LocalDate> firstDayWithoutLeader(Bloc bloc, Campaign.Period period) {
        boolean unreadable = bloc.leaders().isEmpty()
                || bloc.leaders().stream().anyMatch(l -> l == null || l.from() == null || l.to() == null);
        return unreadable || period.to().isBefore(period.from())
                ? Optional.empty()
                : period.from()
                        .datesUntil(period.to().plusDays(1))
                        .filter(day ->
                                bloc.leaders().stream().noneMatch(l -> !day.isBefore(l.from()) && !day.isAfter(l.to())))
                        .findFirst();
    }

    private void checkAssignments(Sheet<Organization> sheet) {
        Set<String> known = new HashSet<>();
        for (Sheet<Campaign> campaign : campaigns) {
            if (sheet.content().id() != null
                    && sheet.content().id().equals(campaign.content().organization())) {
                Items.each(campaign.content().catalogue(), "catalogue", (entry, at) -> known.add(entry.id()));
            }
        }
        Items.each(
                sheet.content().units(),
                "units",
                (unit, at) -> Items.each(unit.assignments(), at + ".assignments", (assignment, place) -> {
                    if (assignment.catalogueEntry() != null && !known.contains(assignment.catalogueEntry())) {
                        sheet.file()
                                .mistake(
                                        place + ".catalogueEntry",
                                        "không có «" + assignment.catalogueEntry()
                                                + "» trong catalogue của đợt thi đua nào dùng danh sách này.");
                    }
                }));
    }

    private static <T> List<Sheet<T>> readable(List<Sheet<T>> sheets) {
        return sheets.stream().filter(sheet -> sheet.content() != null).toList();
    }
}
