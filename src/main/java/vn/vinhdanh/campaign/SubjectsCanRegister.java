package vn.vinhdanh.campaign;

import java.util.Set;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** Who registers has something to register, and content groups speak only of those who register (R60–R63). */
final class SubjectsCanRegister implements CampaignRule {

    @Override
    public void check(Campaign campaign, DataFile file) {
        Items.each(campaign.contentGroups(), "contentGroups", (group, at) -> checkGroup(group, at, campaign, file));
        Items.each(campaign.subjects(), "subjects", (subject, at) -> {
            if (registers(subject) && subject.kind() != null && !hasMandatoryGroup(campaign, subject.kind())) {
                file.mistake(
                        at + ".kind",
                        "«" + subject.kind() + "» phải đăng ký nhưng không có nhóm nội dung bắt buộc nào dành cho"
                                + " loại đơn vị này.");
            }
        });
    }

    private static void checkGroup(Campaign.ContentGroup group, String at, Campaign campaign, DataFile file) {
        if (group.needsCatalogueEntry() && campaign.catalogue().isEmpty()) {
            file.mistake(at + ".needsCatalogueEntry", "nhóm này cần danh mục nhưng catalogue trống.");
        }
        for (UnitKind kind : kindsOf(group.onlyFor())) {
            if (campaign.subject(kind).filter(SubjectsCanRegister::registers).isEmpty()) {
                file.mistake(at + ".onlyFor", "«" + kind + "» không phải là đối tượng đăng ký trong subjects.");
            }
        }
    }

    private static boolean hasMandatoryGroup(Campaign campaign, UnitKind kind) {
        return campaign.contentGroups().stream()
                .anyMatch(group -> group != null && group.mandatory() && group.appliesTo(kind));
    }

    private static boolean registers(Campaign.Subject subject) {
        return subject.registration() == Campaign.RegistrationWay.OWN
                || subject.registration() == Campaign.RegistrationWay.BY_PARENT;
    }

    private static Set<UnitKind> kindsOf(Set<UnitKind> kinds) {
        return kinds == null ? Set.of() : kinds;
    }
}
