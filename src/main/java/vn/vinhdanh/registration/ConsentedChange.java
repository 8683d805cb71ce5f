package vn.vinhdanh.registration;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A change of a target after acceptance that the appraising office consented to; stays visible wherever targets are.
 *
 * @param changeCode code of the proposal, e.g. {@code LC2020-DC-0001}
 * @param beforeFigure registered figure before, as in "80 %"; empty for an added target
 * @param afterFigure registered figure since; empty for a dropped one
 * @param reason why the unit asked for it
 * @param consent what the office said; may be empty
 */
@Table("registration_change")
public record ConsentedChange(
        String changeCode,
        ChangeKind kind,
        int targetNumber,
        String text,
        String beforeFigure,
        String afterFigure,
        String reason,
        String proposedBy,
        String consentedBy,
        Instant consentedAt,
        String consent) {

    /** @return what was done, as in "điều chỉnh từ 80 % thành 70 %" */
    public String inShort() {
        return switch (kind) {
            case FIGURE -> "điều chỉnh từ " + beforeFigure + " thành " + afterFigure;
            case DROPPED -> "bỏ chỉ tiêu “" + text + "” (đã đăng ký " + beforeFigure + ")";
            case ADDED -> "bổ sung chỉ tiêu, đăng ký " + afterFigure;
        };
    }
}
