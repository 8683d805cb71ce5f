package vn.vinhdanh.extension;

import java.time.Instant;
import java.util.List;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.worklist.WorkItem;

/**
 * What a change of a deadline moves.
 *
 * @param kinds the deadlines themselves, for those it was changed for; first the one that was changed, then those that
 *     are counted from it
 * @param work what waits and gets another deadline
 * @param inTimeAfterAll codes of dossiers that came late and no longer do
 * @param unmoved names of those in its scope who keep a date of their own
 */
public record Effect(List<KindShift> kinds, List<Shift> work, List<String> inTimeAfterAll, List<String> unmoved) {

    /** @param from,to first moments that are too late */
    public record KindShift(DeadlineKind kind, String name, Instant from, Instant to) {}

    /** @param from,to first moments that are too late */
    public record Shift(WorkItem item, Instant from, Instant to) {

        /** @return whether it is overdue now and would not be any more */
        boolean comesBackInTime(Instant now) {
            return !now.isBefore(from) && now.isBefore(to);
        }
    }

    /** @return whom the work that moves is about, or whose it is, each once */
    public long units() {
        return work.stream()
                .map(shift -> shift.item().unitId() != null
                        ? shift.item().unitId()
                        : shift.item().blocName())
                .distinct()
                .count();
    }
}
