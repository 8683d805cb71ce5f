package vn.vinhdanh.overview;

import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.vinhdanh.dossier.DossierStatus;

/** What stands still: dossiers on hold, and automatic steps that failed. */
final class TroubleSections {

    static final String HOLDS = "tam-dung";
    static final String DISTURBANCES = "su-co";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private TroubleSections() {}

    static Section holds(Facts facts) {
        int all = facts.count(standing -> standing.status() == DossierStatus.ON_HOLD);
        return new Section(
                HOLDS,
                "Hồ sơ tạm dừng xét",
                all > facts.held().size()
                        ? List.of(
                                "Có " + all + " hồ sơ; bảng ghi " + facts.held().size() + " hồ sơ dừng lâu nhất.")
                        : List.of(),
                "",
                List.of(new Table(
                        List.of("Mã hồ sơ", "Tập thể, cá nhân", "Khối", "Dừng từ ngày", "Phải xem lại"),
                        facts.held().stream()
                                .map(held -> List.of(
                                        Cell.linked(held.code(), "/tong-quan/ho-so/" + held.code()),
                                        Cell.of((held.person() == null ? "" : held.person() + ", ")
                                                + facts.unitName(held.unitId())),
                                        Cell.of(facts.blocName(facts.blocOf(held.unitId(), null))),
                                        Cell.of(facts.dayInWords(held.since())),
                                        Cell.of("hết "
                                                        + facts.dayInWords(
                                                                held.review().minusSeconds(1)))
                                                .warning(held.review().isBefore(facts.now()))))
                                .toList(),
                        "Không có hồ sơ nào tạm dừng.")),
                "");
    }

    static Section disturbances(Facts facts) {
        return new Section(
                DISTURBANCES,
                "Sự cố",
                List.of(),
                "",
                List.of(new Table(
                        List.of("Về", "Bước tự động", "Từ lúc", "Chuyện gì"),
                        facts.disturbances().stream()
                                .map(disturbance -> List.of(
                                        Cell.linked(disturbance.subject(), "/tong-quan/so-do/" + disturbance.subject()),
                                        Cell.of(disturbance.step()),
                                        Cell.of(MOMENT.format(disturbance
                                                .since()
                                                .atZone(facts.campaign().timeZone()))),
                                        Cell.of(disturbance.cause())))
                                .toList(),
                        "Không có sự cố nào.")),
                "Bước tự động không chạy được sau mọi lần thử; quản trị hệ thống xem và cho chạy lại.");
    }
}
