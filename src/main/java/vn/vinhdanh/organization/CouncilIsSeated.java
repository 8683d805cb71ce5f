package vn.vinhdanh.organization;

import java.util.List;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** The council has one chair and one secretary, nobody sits twice, and its members' units are known (R76). */
final class CouncilIsSeated implements OrganizationRule {

    @Override
    public void check(Organization organization, DataFile file) {
        Items.unique(file, organization.council(), "council", "user", CouncilMember::user);
        Items.each(organization.council(), "council", (member, at) -> {
            if (member.unit() != null && organization.unit(member.unit()).isEmpty()) {
                file.mistake(at + ".unit", "không có đơn vị «" + member.unit() + "» trong units.");
            }
            Items.each(member.assigned(), at + ".assigned", (id, place) -> {
                if (organization.unit(id).isEmpty() && organization.bloc(id).isEmpty()) {
                    file.mistake(place, "không có đơn vị hoặc khối «" + id + "».");
                }
            });
        });
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
