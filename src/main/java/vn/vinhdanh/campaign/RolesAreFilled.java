package vn.vinhdanh.campaign;

import java.util.stream.Stream;
import vn.vinhdanh.datafile.DataFile;

/** Every standing role has a group, and none borrows a group that means something else. */
final class RolesAreFilled implements CampaignRule {

    @Override
    public void check(Campaign campaign, DataFile file) {
        for (Campaign.Role role : Campaign.Role.values()) {
            String at = "roles." + role;
            Campaign.RoleHolder holder = campaign.role(role);
            if (!campaign.roles().containsKey(role)) {
                file.mistake(at, "thiếu vai trò " + role + ".");
            } else if (holder != null && holder.group() != null && isReserved(holder.group())) {
                file.mistake(
                        at + ".group",
                        "nhóm «" + holder.group() + "» dành riêng cho đơn vị, khối hoặc quản trị hệ thống.");
            }
        }
    }

    private static boolean isReserved(String group) {
        return Stream.of("unit.", "head.", "bloc.", "camunda-").anyMatch(group::startsWith);
    }
}
