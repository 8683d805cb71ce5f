package vn.vinhdanh.organization;

import java.util.HashSet;
import java.util.Set;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** Every unit is known once, its parent and bloc exist, and following parents comes to an end (R24, R67). */
final class UnitsFormTrees implements OrganizationRule {

    @Override
    public void check(Organization organization, DataFile file) {
        Items.unique(file, organization.units(), "units", "id", Unit::id);
        Items.unique(file, organization.units(), "units", "gsoCode", Unit::gsoCode);
        Items.each(organization.units(), "units", (unit, at) -> {
            checkParent(unit, at, organization, file);
            checkBloc(unit, at, organization, file);
            checkSuccessor(unit, at, organization, file);
            Items.unique(
                    file, unit.assignments(), at + ".assignments", "catalogueEntry", Unit.Assignment::catalogueEntry);
        });
    }

    private static void checkParent(Unit unit, String at, Organization organization, DataFile file) {
        if (unit.parent() == null) {
            return;
        }
        if (organization.unit(unit.parent()).isEmpty()) {
            file.mistake(at + ".parent", "không có đơn vị «" + unit.parent() + "» trong units.");
        } else if (leadsBackToItself(unit, organization)) {
            file.mistake(at + ".parent", "đơn vị «" + unit.id() + "» trực thuộc vòng về chính nó.");
        }
    }

    private static boolean leadsBackToItself(Unit unit, Organization organization) {
        Set<String> passed = new HashSet<>();
        String next = unit.parent();
        while (next != null && !next.equals(unit.id()) && passed.add(next)) {
            next = organization.unit(next).map(Unit::parent).orElse(null);
        }
        return next != null && next.equals(unit.id());
    }

    private static void checkSuccessor(Unit unit, String at, Organization organization, DataFile file) {
        Set<String> passed = new HashSet<>();
        String next = unit.successor();
        while (next != null && passed.add(next)) {
            if (organization.unit(next).isEmpty()) {
                file.mistake(at + ".successor", "không có đơn vị «" + next + "» trong units.");
                return;
            }
            next = organization.unit(next).map(Unit::successor).orElse(null);
        }
        if (next != null) {
            file.mistake(at + ".successor", "đơn vị «" + unit.id() + "» được tiếp nhận vòng về chính nó.");
        }
    }

    private static void checkBloc(Unit unit, String at, Organization organization, DataFile file) {
        if (unit.bloc() != null && organization.bloc(unit.bloc()).isEmpty()) {
            file.mistake(at + ".bloc", "không có khối «" + unit.bloc() + "» trong blocs.");
        }
        if (unit.bloc() == null && unit.parent() == null) {
            file.mistake(at, "đơn vị phải thuộc một khối (bloc) hoặc một đơn vị cấp trên (parent).");
        }
    }
}
