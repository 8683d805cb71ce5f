package vn.vinhdanh.identity;

/** Names of the groups that are made from units and blocs; role groups are named by the campaign. */
public final class Groups {

    public static final String ADMINISTRATORS = "camunda-admin";

    private Groups() {}

    public static String staffOf(String unitId) {
        return "unit." + unitId;
    }

    public static String headOf(String unitId) {
        return "head." + unitId;
    }

    public static String leaderOf(String blocId) {
        return "bloc." + blocId;
    }

    /** @return id of the unit whose staff or head the group is; empty for other groups */
    public static String unitOf(String group) {
        for (String prefix : new String[] {staffOf(""), headOf("")}) {
            if (group.startsWith(prefix)) {
                return group.substring(prefix.length());
            }
        }
        return "";
    }
}
