package vn.vinhdanh.allocation;

import java.util.List;
import vn.vinhdanh.campaign.Campaign.RankingStep;
import vn.vinhdanh.ranking.Placed;

/**
 * What comes of one application, with what is needed to say why.
 *
 * @param place in its group by rank, from 1; 0 where it was not ranked
 * @param seats awards of the group that were still to be given
 * @param rival whom it is measured against: the last that got in before one that waits, the first that waits behind one
 *     that is proposed, its own other award for one that is excluded; null where there is none
 * @param others those whom a vote must part, itself among them; empty elsewhere
 * @param votes votes that were held on its equals, see {@link Placed}
 */
public record Outcome(
        Application application,
        Group group,
        Kind kind,
        int place,
        int seats,
        Application rival,
        List<Application> others,
        List<RankingStep> votes) {

    Outcome measuredAgainst(Application other) {
        return new Outcome(application, group, kind, place, seats, other, others, votes);
    }

    public enum Kind {
        DECIDED("Đã quyết định"),
        PROPOSED("Đề xuất khen thưởng"),
        /** Gets this one unless a vote gives it a higher one. */
        UNLESS_HIGHER("Đề xuất, nếu không được hình thức cao hơn"),
        /** Equals at the last awards: the meeting votes. */
        TIED("Bằng nhau, chờ biểu quyết"),
        /** Depends on how a vote about another award ends. */
        OPEN("Phụ thuộc biểu quyết ở hình thức khác"),
        WAITING("Danh sách thay thế"),
        EXCLUDED("Đã có hình thức khác"),
        REFUSED("Đã kết thúc, không khen thưởng"),
        NOT_ELIGIBLE("Không đủ điều kiện"),
        NOT_READY("Chưa xét xong"),
        ON_HOLD("Tạm dừng xét");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
