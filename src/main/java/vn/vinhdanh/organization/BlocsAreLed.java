package vn.vinhdanh.organization;

import java.util.List;
import java.util.Objects;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** A bloc has members, is led by one of them, and by one at a time (R85). */
final class BlocsAreLed implements OrganizationRule {

    @Override
    public void check(Organization organization, DataFile file) {
        Items.unique(file, organization.blocs(), "blocs", "id", Bloc::id);
        Items.each(organization.blocs(), "blocs", (bloc, at) -> {
            if (bloc.id() != null && organization.membersOf(bloc.id()).isEmpty()) {
                file.mistake(at + ".id", "khối «" + bloc.id() + "» không có đơn vị nào.");
            }
            Items.each(bloc.leaders(), at + ".leaders", (leadership, place) -> {
                checkLeader(leadership, place, bloc, organization, file);
                checkTime(leadership, place, bloc.leaders(), file);
            });
        });
    }

    private static void checkLeader(
            Bloc.Leadership leadership, String at, Bloc bloc, Organization organization, DataFile file) {
        if (leadership.unit() == null) {
            return;
        }
        Unit unit = organization.unit(leadership.unit()).orElse(null);
        if (unit == null) {
            file.mistake(at + ".unit", "không có đơn vị «" + leadership.unit() + "» trong units.");
        } else if (!Objects.equals(unit.bloc(), bloc.id())) {
            file.mistake(at + ".unit", "đơn vị «" + unit.id() + "» làm Trưởng khối nhưng không thuộc khối này.");
        }
    }

    private static void checkTime(Bloc.Leadership leadership, String at, List<Bloc.Leadership> leaders, DataFile file) {
        if (leadership.from() == null || leadership.to() == null) {
            return;
        }
        if (leadership.to().isBefore(leadership.from())) {
            file.mistake(at + ".to", "ngày thôi làm Trưởng khối trước ngày bắt đầu.");
            return;
        }
        boolean overlaps = leaders.subList(0, leaders.indexOf(leadership)).stream()
                .filter(earlier -> earlier != null && earlier.from() != null && earlier.to() != null)
                .anyMatch(earlier -> !leadership.from().isAfter(earlier.to())
                        && !earlier.from().isAfter(leadership.to()));
        if (overlaps) {
            file.mistake(at + ".from", "trùng thời gian với một Trưởng khối ghi trước.");
        }
    }
}
