package vn.vinhdanh.organization;

import java.util.List;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** The council has one chair and one secretary, and nobody sits twice. */
final class CouncilIsSeated implements OrganizationRule {

    @Override
    public void check(Organization organization, DataFile file) {
        Items.unique(file, organization.council(), "council", "user", CouncilMember::user);
        for (CouncilMember.Seat seat : List.of(CouncilMember.Seat.CHAIR, CouncilMember.Seat.SECRETARY)) {
            long seated = organization.council().stream()
                    .filter(member -> member != null && member.seat() == seat)
                    .count();
            if (seated != 1) {
                file.mistake("council", "phải có đúng một thành viên giữ ghế " + seat + ", đang có " + seated + ".");
            }
        }
    }
}
