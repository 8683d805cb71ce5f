package vn.vinhdanh.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** The council of the unit, or of the commune that acts for it, met before the dossier was handed in (R56, P10). */
@Component
@Order(4)
class MeetingChecks implements DossierCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Place PLACE = Place.field("meeting");

    @Override
    public Stream<Finding> check(DossierFacts facts) {
        return facts.required().stream().filter(required -> required.heldBy() != null).findFirst().stream()
                .flatMap(minutes -> Stream.concat(date(facts, minutes), holder(facts, minutes)));
    }

    private static Stream<Finding> date(DossierFacts facts, RequiredDocument minutes) {
        LocalDate heldOn = facts.dossier().meeting().heldOn();
        if (heldOn == null) {
            return Stream.of(DossierRule.MEETING_DATE_MISSING.at(
                    PLACE,
                    "Chưa ghi ngày Hội đồng Thi đua - Khen thưởng của đơn vị họp xét.",
                    "Ghi ngày họp theo biên bản; phải họp xét xong rồi mới nộp hồ sơ.",
                    minutes.clause()));
        }
        LocalDate handIn = facts.handInDay();
        if (heldOn.isAfter(handIn)) {
            return Stream.of(DossierRule.MEETING_AFTER_HAND_IN.at(
                    PLACE,
                    "Ngày họp xét (" + DAY.format(heldOn) + ") sau ngày nộp hồ sơ (" + DAY.format(handIn) + ").",
                    "Họp xét xong rồi mới nộp; nếu ghi nhầm thì sửa ngày theo biên bản.",
                    minutes.clause()));
        }
        LocalDate begins = facts.campaign().period().from();
        return heldOn.isBefore(begins)
                ? Stream.of(DossierRule.MEETING_BEFORE_PERIOD.at(
                        PLACE,
                        "Ngày họp xét (" + DAY.format(heldOn) + ") trước khi đợt thi đua bắt đầu (" + DAY.format(begins)
                                + ").",
                        "Kiểm tra lại biên bản; cuộc họp phải xét thành tích trong thời gian thi đua.",
                        facts.campaign().period().clause()))
                : Stream.empty();
    }

    private static Stream<Finding> holder(DossierFacts facts, RequiredDocument minutes) {
        Meeting.HeldBy declared = facts.dossier().meeting().heldBy();
        if (declared == null || declared == minutes.heldBy()) {
            return Stream.empty();
        }
        String expected = minutes.heldBy() == Meeting.HeldBy.PARENT
                ? facts.participants().preparer().name()
                : facts.unit().name();
        return Stream.of(DossierRule.MEETING_HELD_BY_OTHER.at(
                PLACE,
                "Biên bản thường do Hội đồng của " + expected + " lập, nhưng hồ sơ ghi Hội đồng khác họp xét.",
                "Kiểm tra lại biên bản; nếu đúng như vậy thì giữ nguyên, người thẩm định sẽ xem xét.",
                minutes.clause()));
    }
}
