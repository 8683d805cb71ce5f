package vn.vinhdanh.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;
import vn.vinhdanh.allocation.Application.State;
import vn.vinhdanh.allocation.Outcome.Kind;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.UnitKind;
import vn.vinhdanh.completion.Ratio;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.ranking.Ranking;
import vn.vinhdanh.ranking.Standing;
import vn.vinhdanh.ranking.Standing.Votes;

/** The plan of 2020 with its own quotas and its own units: who gets what, and what everybody is told. */
class PlanScenariosTest {

    private static final Campaign CAMPAIGN = TestData.laoCai2020();
    private static final Organization UNITS = TestData.laoCai2020Organization();
    private static final String FLAG = "PROVINCIAL_FLAG";
    private static final String MERIT = "PROVINCIAL_MERIT_CERTIFICATE";
    private static final String CITY = "CITY_COMMENDATION";

    private final List<Nominee> nominees = new ArrayList<>();
    private final List<String> xa = ids(UnitKind.XA);
    private final List<String> phuong = ids(UnitKind.PHUONG);

    /** P7: rank 1 the flag, rank 2 the certificate, the next best 3 phường and 2 xã the commendation (R36, R41, R42). */
    @Test
    void theBestCommuneGetsTheFlagTheSecondTheCertificateAndTheNextTheCommendation() {
        for (int i = 0; i < 6; i++) {
            nominate(phuong.get(i), FLAG, 100 - i);
        }
        for (int i = 0; i < 3; i++) {
            nominate(xa.get(i), FLAG, 50 - i);
        }
        assertThat(got(FLAG)).containsExactly(phuong.get(0));
        assertThat(got(MERIT)).containsExactly(phuong.get(1));
        assertThat(got(CITY)).containsExactly(xa.get(0), xa.get(1), phuong.get(2), phuong.get(3), phuong.get(4));
        assertThat(of(phuong.get(5), CITY).kind()).isEqualTo(Kind.WAITING);
    }

    /** R42: a third xã does not take the place of a phường, whatever its rate. */
    @Test
    void aThirdXaWaitsThoughItIsBetterThanEveryPhuong() {
        for (int i = 0; i < 3; i++) {
            nominate(xa.get(i), CITY, 100 - i);
            nominate(phuong.get(i), CITY, 40 - i);
        }
        assertThat(got(CITY)).containsExactly(xa.get(0), xa.get(1), phuong.get(0), phuong.get(1), phuong.get(2));
        Outcome third = of(xa.get(2), CITY);
        assertThat(third.kind()).isEqualTo(Kind.WAITING);
        assertThat(why(third))
                .containsExactly(
                        "Xếp thứ 3 trong nhóm “xã tiêu biểu”; nhóm có 2 chỉ tiêu.",
                        name(xa.get(1)) + " đứng trước " + name(xa.get(2))
                                + " vì tỷ lệ hoàn thành: 99,00 % so với 98,00 %.");
        assertThat(reasons(third))
                .extracting(Reason::clause)
                .containsExactly("Mục III.3.3.a, Kế hoạch", "Mục III.3.1.b, Kế hoạch");
    }

    /** R43, P11: proposed to the province it gets nothing from the city, even before the province decides. */
    @Test
    void aPhuongProposedForBothLevelsGoesToTheProvinceAndFreesItsPlaceInTheCity() {
        for (int i = 0; i < 4; i++) {
            nominate(phuong.get(i), CITY, 90 - i);
        }
        nominate(phuong.get(0), FLAG, 90);
        assertThat(got(FLAG)).containsExactly(phuong.get(0));
        assertThat(got(CITY)).containsExactly(phuong.get(1), phuong.get(2), phuong.get(3));
        Outcome excluded = of(phuong.get(0), CITY);
        assertThat(excluded.kind()).isEqualTo(Kind.EXCLUDED);
        assertThat(why(excluded))
                .containsExactly("Được đề nghị Cờ thi đua của UBND tỉnh trong đợt này nên không xét"
                        + " Giấy khen của Chủ tịch UBND thành phố.");
    }

    /** P11. */
    @Test
    void whenTheProvinceRefusesTheFlagTheNextIsProposedAndTheRefusedIsLookedAtByTheCity() {
        nominate(phuong.get(0), FLAG, 99, State.REFUSED);
        nominate(phuong.get(0), CITY, 99);
        nominate(phuong.get(1), FLAG, 95);
        for (int i = 2; i < 5; i++) {
            nominate(phuong.get(i), CITY, 90 - i);
        }
        assertThat(of(phuong.get(0), FLAG).kind()).isEqualTo(Kind.REFUSED);
        assertThat(got(FLAG)).containsExactly(phuong.get(1));
        assertThat(got(CITY)).containsExactly(phuong.get(0), phuong.get(2), phuong.get(3));
        assertThat(of(phuong.get(4), CITY).kind()).isEqualTo(Kind.WAITING);
    }

    /** What was decided stays, also when somebody better comes later; the quota has so much less. */
    @Test
    void whatWasDecidedIsNotTakenBack() {
        nominate(phuong.get(0), CITY, 10, State.DECIDED);
        nominate(phuong.get(1), FLAG, 20, State.DECIDED);
        for (int i = 2; i < 5; i++) {
            nominate(phuong.get(i), CITY, 90 - i);
        }
        nominate(xa.get(0), FLAG, 100);
        nominate(phuong.get(1), CITY, 99);
        assertThat(got(CITY)).containsExactly(phuong.get(2), phuong.get(3));
        assertThat(got(MERIT)).containsExactly(xa.get(0));
        Outcome last = of(phuong.get(4), CITY);
        assertThat(why(last).get(0))
                .isEqualTo("Xếp thứ 3 trong nhóm “phường tiêu biểu”; còn 2 trong 3 chỉ tiêu của nhóm.");
        Outcome flag = of(xa.get(0), FLAG);
        assertThat(why(flag))
                .containsExactly("Xếp thứ 1 trong nhóm “xã hoặc phường tiêu biểu nhất của thành phố”;"
                        + " cả 1 chỉ tiêu của nhóm đã được quyết định.");
        assertThat(of(phuong.get(1), CITY).kind()).isEqualTo(Kind.EXCLUDED);
        assertThat(why(of(phuong.get(0), CITY)))
                .containsExactly("Đã được quyết định tặng Giấy khen của Chủ tịch UBND thành phố.");
    }

    /** R45. */
    @Test
    void aUnitWithoutLeadOrCoordinationIsNotAmongTheTen() {
        List<Unit> offices = UNITS.units().stream()
                .filter(u -> CAMPAIGN.awardForm(CITY).orElseThrow().quotaFor(u.kind()).stream()
                        .anyMatch(q -> q.id().equals("ASSIGNED_UNIT")))
                .toList();
        Unit without = offices.stream()
                .filter(u -> u.assignments().isEmpty())
                .findFirst()
                .orElseThrow();
        List<Unit> with = offices.stream()
                .filter(u -> !u.assignments().isEmpty())
                .limit(11)
                .toList();
        nominate(without.id(), CITY, 100);
        for (int i = 0; i < with.size(); i++) {
            nominate(with.get(i).id(), CITY, 90 - i);
        }
        Outcome out = of(without.id(), CITY);
        assertThat(out.kind()).isEqualTo(Kind.NOT_ELIGIBLE);
        assertThat(why(out))
                .containsExactly("Đơn vị không được giao chủ trì hoặc phối hợp Nghị quyết, Chương trình, Đề án nào.");
        assertThat(reasons(out).get(0).clause()).isEqualTo("Mục III.3.3.a, Kế hoạch");
        assertThat(got(CITY)).hasSize(Math.min(10, with.size())).doesNotContain(without.id());
    }

    /** R44, P8: one thôn or tổ dân phố of each commune, whatever those of other communes reached. */
    @Test
    void eachCommuneHasItsOneVillage() {
        Map<String, List<Unit>> villages = UNITS.units().stream()
                .filter(u -> u.kind() == UnitKind.THON || u.kind() == UnitKind.TO_DAN_PHO)
                .collect(Collectors.groupingBy(Unit::parent));
        List<String> first = new ArrayList<>();
        villages.values().forEach(of -> {
            nominate(of.get(0).id(), CITY, 80);
            first.add(of.get(0).id());
            if (of.size() > 1) {
                nominate(of.get(1).id(), CITY, 70);
            }
        });
        assertThat(got(CITY)).containsExactlyInAnyOrderElementsOf(first);
        assertThat(field().groups())
                .filteredOn(g -> g.id().startsWith(CITY + "/VILLAGE/"))
                .hasSize(villages.size())
                .allMatch(g -> g.number() == 1 && g.name().endsWith(")"));
    }

    /** R46. */
    @Test
    void cooperativesAndEnterprisesHaveQuotasOfTheirOwn() {
        List<String> cooperatives = ids(UnitKind.COOPERATIVE);
        List<String> enterprises = ids(UnitKind.ENTERPRISE);
        cooperatives.forEach(id -> nominate(id, CITY, 50 - cooperatives.indexOf(id)));
        enterprises.forEach(id -> nominate(id, CITY, 90 - enterprises.indexOf(id)));
        List<String> expected = new ArrayList<>(cooperatives.subList(0, Math.min(2, cooperatives.size())));
        expected.addAll(enterprises.subList(0, Math.min(3, enterprises.size())));
        assertThat(got(CITY)).containsExactlyElementsOf(expected);
    }

    /** A hold is no refusal: the next gets the place, and the unit comes back when the hold ends. */
    @Test
    void aUnitOnHoldWaitsOutsideAndComesBackAtItsRank() {
        nominate(phuong.get(0), FLAG, 99, State.ON_HOLD);
        nominate(phuong.get(1), FLAG, 90);
        assertThat(of(phuong.get(0), FLAG).kind()).isEqualTo(Kind.ON_HOLD);
        assertThat(got(FLAG)).containsExactly(phuong.get(1));
        nominees.clear();
        nominate(phuong.get(0), FLAG, 99);
        nominate(phuong.get(1), FLAG, 90);
        assertThat(got(FLAG)).containsExactly(phuong.get(0));
    }

    /** P6: equal for the first place; one of them gets the flag, the other the certificate, and nobody else waits. */
    @Test
    void aTieForTheFlagLeavesTheCertificateToTheOtherAndTheCommendationToTheNext() {
        nominate(phuong.get(0), FLAG, 99);
        nominate(phuong.get(1), FLAG, 99);
        nominate(phuong.get(2), FLAG, 90);
        nominate(phuong.get(3), FLAG, 80);
        nominate(phuong.get(4), FLAG, 70);
        nominate(phuong.get(5), FLAG, 60);
        assertThat(kinds(FLAG))
                .containsExactly(Kind.TIED, Kind.TIED, Kind.WAITING, Kind.WAITING, Kind.WAITING, Kind.WAITING);
        assertThat(of(phuong.get(0), MERIT).kind()).isEqualTo(Kind.UNLESS_HIGHER);
        assertThat(of(phuong.get(1), MERIT).kind()).isEqualTo(Kind.UNLESS_HIGHER);
        assertThat(of(phuong.get(2), MERIT).kind()).isEqualTo(Kind.WAITING);
        assertThat(got(CITY)).containsExactly(phuong.get(2), phuong.get(3), phuong.get(4));
        assertThat(why(of(phuong.get(1), FLAG)))
                .containsExactly(name(phuong.get(0)) + ", " + name(phuong.get(1))
                        + " bằng nhau ở mọi bước so sánh, nhiều hơn số chỉ tiêu còn lại (1) của nhóm"
                        + " “xã hoặc phường tiêu biểu nhất của thành phố”; Hội đồng quyết định.");
        assertThat(why(of(phuong.get(1), MERIT)).get(0))
                .endsWith("Nếu được chọn cho hình thức cao hơn thì nhường cho tập thể kế tiếp.");
    }

    @Test
    void aTieForTheSecondPlaceIsATieForTheCertificateOnly() {
        nominate(phuong.get(0), FLAG, 99);
        nominate(phuong.get(1), FLAG, 90);
        nominate(phuong.get(2), FLAG, 90);
        assertThat(got(FLAG)).containsExactly(phuong.get(0));
        assertThat(kinds(MERIT)).containsExactly(Kind.TIED, Kind.TIED, Kind.EXCLUDED);
        assertThat(of(phuong.get(1), CITY).kind()).isEqualTo(Kind.UNLESS_HIGHER);
        assertThat(of(phuong.get(2), CITY).kind()).isEqualTo(Kind.UNLESS_HIGHER);
    }

    /** A tie within the quota needs no vote, one at its end does, one behind it does not. */
    @Test
    void onlyATieAtTheLastAwardNeedsAVote() {
        nominate(phuong.get(0), CITY, 99);
        nominate(phuong.get(1), CITY, 99);
        nominate(phuong.get(2), CITY, 90);
        nominate(phuong.get(3), CITY, 90);
        nominate(phuong.get(4), CITY, 80);
        nominate(phuong.get(5), CITY, 80);
        assertThat(kinds(CITY))
                .containsExactly(Kind.PROPOSED, Kind.PROPOSED, Kind.TIED, Kind.TIED, Kind.WAITING, Kind.WAITING);
    }

    /** A tie above that reaches below: who is behind both waits for the vote, and is told so. */
    @Test
    void whatDependsOnAVoteAboveIsOpen() {
        nominate(phuong.get(0), FLAG, 99);
        nominate(xa.get(0), FLAG, 99);
        for (int i = 1; i < 5; i++) {
            nominate(phuong.get(i), CITY, 90 - i);
        }
        nominees.add(nominee(phuong.get(0), MERIT, 99, State.REFUSED));
        nominees.add(nominee(xa.get(0), MERIT, 99, State.REFUSED));
        assertThat(kinds(FLAG)).containsExactly(Kind.TIED, Kind.TIED);
        assertThat(of(phuong.get(2), CITY).kind()).isEqualTo(Kind.PROPOSED);
        assertThat(of(phuong.get(3), CITY).kind()).isEqualTo(Kind.OPEN);
        assertThat(why(of(phuong.get(3), CITY)).get(0)).contains("phụ thuộc kết quả biểu quyết");
        assertThat(of(phuong.get(4), CITY).kind()).isEqualTo(Kind.WAITING);
    }

    /** P7: offices, Party bodies and schools of several blocs stand against each other for the ten (R45). */
    @Test
    void equalsOfSeveralBlocsWaitForTheCouncilAndItsVotesPartThem() {
        List<Unit> eleven = UNITS.units().stream()
                .filter(u -> CAMPAIGN.awardForm(CITY).orElseThrow().quotaFor(u.kind()).stream()
                        .anyMatch(q -> q.id().equals("ASSIGNED_UNIT")))
                .filter(u -> !u.assignments().isEmpty())
                .limit(11)
                .toList();
        Unit first = eleven.get(0);
        Unit ofAnotherBloc = eleven.stream()
                .filter(u -> !u.bloc().equals(first.bloc()))
                .findFirst()
                .orElseThrow();
        List<Unit> equals = List.of(first, ofAnotherBloc);
        eleven.stream().filter(u -> !equals.contains(u)).forEach(u -> nominate(u.id(), CITY, 95));

        equals.forEach(u -> nominees.add(voted(u, new Votes("BX-" + u.bloc(), u == first ? 9 : 3), null)));
        Outcome tied = of(first.id(), CITY);
        assertThat(tied.kind())
                .as("votes of two blocs say nothing about each other")
                .isEqualTo(Kind.TIED);
        assertThat(reasons(tied)).singleElement().satisfies(reason -> {
            assertThat(reason.sentence())
                    .contains("bằng nhau ở mọi bước so sánh", "số chỉ tiêu còn lại (1)")
                    .endsWith("; Hội đồng quyết định.");
            assertThat(reason.clause()).contains("Mục III.3.3.a, Kế hoạch", "khi đơn vị của nhiều khối bằng nhau");
        });

        nominees.removeIf(n -> equals.contains(n.unit()));
        equals.forEach(u -> nominees.add(
                voted(u, new Votes("BX-" + u.bloc(), u == first ? 9 : 3), new Votes("HD-1", u == first ? 12 : 14))));
        assertThat(of(ofAnotherBloc.id(), CITY).kind()).isEqualTo(Kind.PROPOSED);
        assertThat(why(of(first.id(), CITY)))
                .contains(ofAnotherBloc.name() + " đứng trước " + first.name()
                        + " vì số phiếu đồng ý của Hội đồng: 14 phiếu so với 12 phiếu.");

        nominees.removeIf(n -> equals.contains(n.unit()));
        equals.forEach(u -> nominees.add(voted(u, null, new Votes("HD-1", 12))));
        assertThat(why(of(first.id(), CITY)).get(0))
                .endsWith("số phiếu đồng ý của Hội đồng cũng bằng nhau, người quyết định khen thưởng chọn.");
    }

    /** A vote on a dossier says how many want that award for it, and nothing about a lower one. */
    @Test
    void theCouncilsVotesOnTheFlagDoNotPartEqualsForTheCertificate() {
        nominate(phuong.get(0), FLAG, 99);
        for (int i = 1; i < 3; i++) {
            Nominee equal = nominee(phuong.get(i), FLAG, 90, State.IN_RUNNING);
            nominees.add(new Nominee(
                    equal.dossier(),
                    equal.unit(),
                    equal.form(),
                    equal.standing().votedOn(new Votes("HD-1", i)),
                    equal.state(),
                    "",
                    ""));
        }
        assertThat(kinds(MERIT)).containsExactly(Kind.TIED, Kind.TIED, Kind.EXCLUDED);
    }

    private Nominee voted(Unit unit, Votes meeting, Votes council) {
        Nominee nominee = nominee(unit.id(), CITY, 90, State.IN_RUNNING);
        return new Nominee(
                "HS-" + unit.id(),
                unit,
                nominee.form(),
                new Standing(nominee.standing().completion(), null, null, null, meeting, council),
                State.IN_RUNNING,
                "",
                "");
    }

    /** R45: by cascade, too. */
    @Test
    void nobodyComesInQuestionForALowerAwardThatItMayNotGet() {
        Unit office = UNITS.units().stream()
                .filter(u -> u.kind() == UnitKind.SPECIALIST_OFFICE
                        && u.assignments().isEmpty())
                .findFirst()
                .orElseThrow();
        nominate(office.id(), MERIT, 90);
        assertThat(of(office.id(), MERIT).kind()).isEqualTo(Kind.NOT_ELIGIBLE);
        assertThat(why(of(office.id(), MERIT)))
                .containsExactly(
                        "Kế hoạch không dành chỉ tiêu Bằng khen của Chủ tịch UBND tỉnh cho loại hình của đơn vị.");
        assertThat(outcomes(CITY)).isEmpty();
    }

    @Test
    void groupsStandFromTheHighestAwardDown() {
        assertThat(field().groups())
                .extracting(Group::id)
                .containsExactly(
                        FLAG + "/COMMUNE",
                        MERIT + "/COMMUNE",
                        CITY + "/XA",
                        CITY + "/PHUONG",
                        CITY + "/ASSIGNED_UNIT",
                        CITY + "/COOPERATIVE",
                        CITY + "/ENTERPRISE");
        assertThat(field().groups()).extracting(Group::higher).startsWith(true, true, false);
    }

    /** A quota tried out has another number; the plan's clause stays. */
    @Test
    void anotherNumberCanBeTried() {
        for (int i = 0; i < 3; i++) {
            nominate(xa.get(i), CITY, 90 - i);
        }
        Field tried = Field.of(CAMPAIGN, UNITS, nominees, Map.of(CITY + "/XA", 3));
        assertThat(Allocation.of(rules(tried), tried.applications()))
                .extracting(Outcome::kind)
                .containsOnly(Kind.PROPOSED);
    }

    private void nominate(String unit, String form, int percent) {
        nominate(unit, form, percent, State.IN_RUNNING);
    }

    private void nominate(String unit, String form, int percent, State state) {
        nominees.add(nominee(unit, form, percent, state));
    }

    private Nominee nominee(String unit, String form, int percent, State state) {
        return new Nominee(
                "HS-%03d".formatted(nominees.size()),
                UNITS.unit(unit).orElseThrow(),
                CAMPAIGN.awardForm(form).orElseThrow(),
                new Standing(Ratio.of(percent, 100), null, null, null, null),
                state,
                "",
                "");
    }

    private Field field() {
        return Field.of(CAMPAIGN, UNITS, nominees, Map.of());
    }

    private static Rules rules(Field field) {
        return new Rules(field.groups(), new Ranking(CAMPAIGN.ranking()), "R43", "một hình thức");
    }

    private List<Outcome> outcomes(String form) {
        Field field = field();
        return Allocation.of(rules(field), field.applications()).stream()
                .filter(o -> o.group().form().equals(form))
                .toList();
    }

    private List<String> got(String form) {
        return outcomes(form).stream()
                .filter(o -> o.kind() == Kind.PROPOSED)
                .map(o -> o.application().nominee())
                .toList();
    }

    private List<Kind> kinds(String form) {
        return outcomes(form).stream().map(Outcome::kind).toList();
    }

    private Outcome of(String unit, String form) {
        return outcomes(form).stream()
                .filter(o -> o.application().nominee().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private List<Reason> reasons(Outcome outcome) {
        return new Reasons(rules(field())).of(outcome);
    }

    private List<String> why(Outcome outcome) {
        return reasons(outcome).stream().map(Reason::sentence).toList();
    }

    private static String name(String unit) {
        return UNITS.unit(unit).orElseThrow().name();
    }

    private static List<String> ids(UnitKind kind) {
        return UNITS.units().stream()
                .filter(u -> u.kind() == kind)
                .map(Unit::id)
                .toList();
    }
}
