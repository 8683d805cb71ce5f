package vn.vinhdanh.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;
import vn.vinhdanh.allocation.Application.State;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.UnitKind;
import vn.vinhdanh.completion.Ratio;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.ranking.Ranking;
import vn.vinhdanh.ranking.Standing;

/** Where a dossier stands among those who asked for the same, also after all was decided (R42, R84). */
class LineupTest {

    private static final Campaign CAMPAIGN = TestData.laoCai2020();
    private static final Organization UNITS = TestData.laoCai2020Organization();
    private static final String CITY = "CITY_COMMENDATION";

    private final List<Unit> xa =
            UNITS.units().stream().filter(unit -> unit.kind() == UnitKind.XA).toList();
    private final List<Nominee> nominees = new ArrayList<>();

    @Test
    void whoIsWithinTheQuotaIsMeasuredAgainstTheFirstBeyondItAndTheOtherWayRound() {
        nominate(0, 99, State.DECIDED);
        nominate(1, 90, State.REFUSED);
        nominate(2, 80, State.IN_RUNNING);
        nominate(3, 70, State.REFUSED);
        assertThat(sentences("HS-0"))
                .containsExactly(
                        "Xếp thứ 1 trong 4 hồ sơ được so sánh của nhóm “xã tiêu biểu”; nhóm có 2 chỉ tiêu.",
                        before(0, 2, "99,00 %", "80,00 %"));
        assertThat(sentences("HS-1").get(1)).isEqualTo(before(1, 2, "90,00 %", "80,00 %"));
        assertThat(sentences("HS-2"))
                .containsExactly(
                        "Xếp thứ 3 trong 4 hồ sơ được so sánh của nhóm “xã tiêu biểu”; nhóm có 2 chỉ tiêu.",
                        before(1, 2, "90,00 %", "80,00 %"));
        assertThat(sentences("HS-3").get(1)).isEqualTo(before(1, 3, "90,00 %", "70,00 %"));
        assertThat(lineup().ownPlaceOf("HS-0"))
                .as("who got in reads nothing about who stayed behind")
                .hasSize(1);
        assertThat(lineup().ownPlaceOf("HS-2")).isEqualTo(lineup().placeOf("HS-2"));
        assertThat(lineup().placeOf("HS-2"))
                .extracting(Reason::clause)
                .containsExactly("Mục III.3.3.a, Kế hoạch", "Mục III.3.1.b, Kế hoạch");
    }

    @Test
    void equalsAcrossTheEdgeAreToldWhoPartsThem() {
        nominate(0, 99, State.IN_RUNNING);
        nominate(1, 90, State.IN_RUNNING);
        nominate(2, 90, State.IN_RUNNING);
        assertThat(sentences("HS-1"))
                .containsExactly(
                        "Xếp thứ 2 (cùng thứ với tập thể khác) trong 3 hồ sơ được so sánh của nhóm “xã tiêu biểu”;"
                                + " nhóm có 2 chỉ tiêu.",
                        name(1) + " và " + name(2) + " bằng nhau ở mọi bước so sánh; Hội đồng quyết định.");
        assertThat(sentences("HS-2").get(1)).startsWith(name(2) + " và " + name(1) + " bằng nhau");
        assertThat(lineup().order("HS-1", "HS-2")).hasValueSatisfying(order -> {
            assertThat(order.ahead()).isNull();
            assertThat(order.reason().sentence()).contains("bằng nhau");
        });
    }

    @Test
    void equalsWithinTheQuotaNeedNobodyToPartThem() {
        nominate(0, 90, State.IN_RUNNING);
        nominate(1, 90, State.IN_RUNNING);
        assertThat(sentences("HS-0")).hasSize(1);
        nominate(2, 80, State.IN_RUNNING);
        assertThat(sentences("HS-0").get(1)).isEqualTo(before(0, 2, "90,00 %", "80,00 %"));
    }

    @Test
    void whoWasNotComparedHasNoPlaceAndTakesNone() {
        nominate(0, 99, State.NOT_ELIGIBLE);
        nominate(1, 98, State.ON_HOLD);
        nominate(2, 97, State.NOT_READY);
        nominate(3, 70, State.IN_RUNNING);
        for (String dossier : List.of("HS-0", "HS-1", "HS-2", "HS-none")) {
            assertThat(lineup().placeOf(dossier)).as(dossier).isEmpty();
        }
        assertThat(sentences("HS-3"))
                .containsExactly("Xếp thứ 1 trong 1 hồ sơ được so sánh của nhóm “xã tiêu biểu”; nhóm có 2 chỉ tiêu.");
    }

    /** Whatever was decided on either: the order says who stands before whom by the figures. */
    @Test
    void anyTwoOfAQuotaHaveTheirOrderAndOthersHaveNone() {
        nominate(0, 90, State.NOT_ELIGIBLE);
        nominate(1, 80, State.DECIDED);
        Unit phuong = UNITS.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PHUONG)
                .findFirst()
                .orElseThrow();
        nominees.add(new Nominee(
                "HS-P", phuong, CAMPAIGN.awardForm(CITY).orElseThrow(), standing(99), State.IN_RUNNING, "", ""));
        for (List<String> pair : List.of(List.of("HS-0", "HS-1"), List.of("HS-1", "HS-0"))) {
            assertThat(lineup().order(pair.get(0), pair.get(1))).hasValueSatisfying(order -> {
                assertThat(order.ahead().dossier()).isEqualTo("HS-0");
                assertThat(order.reason().sentence()).isEqualTo(before(0, 1, "90,00 %", "80,00 %"));
            });
        }
        assertThat(lineup().order("HS-0", "HS-P")).isEmpty();
        assertThat(lineup().order("HS-0", "HS-none")).isEmpty();
        assertThat(lineup().order("HS-none", "HS-0")).isEmpty();
    }

    private void nominate(int unit, int percent, State state) {
        nominees.add(new Nominee(
                "HS-" + unit, xa.get(unit), CAMPAIGN.awardForm(CITY).orElseThrow(), standing(percent), state, "", ""));
    }

    private static Standing standing(int percent) {
        return new Standing(Ratio.of(percent, 100), null, null, null, null);
    }

    private Lineup lineup() {
        return new Lineup(Field.of(CAMPAIGN, UNITS, nominees, Map.of()), new Ranking(CAMPAIGN.ranking()));
    }

    private List<String> sentences(String dossier) {
        return lineup().placeOf(dossier).stream().map(Reason::sentence).toList();
    }

    private String before(int ahead, int behind, String figure, String other) {
        return name(ahead) + " đứng trước " + name(behind) + " vì tỷ lệ hoàn thành: " + figure + " so với " + other
                + ".";
    }

    private String name(int unit) {
        return xa.get(unit).name();
    }
}
