package vn.vinhdanh.workflow;

import java.util.List;
import java.util.Map;

/**
 * Who plays which part in a campaign.
 *
 * @param campaign id of the campaign
 * @param appraiser of the appraising office
 * @param blocLeaders leader of each bloc that tests use, by bloc
 * @param council members, in the order in which they agree
 */
record Cast(
        String campaign,
        String appraiser,
        Map<String, String> blocLeaders,
        List<String> council,
        String secretary,
        String chair,
        String decider) {

    static final Cast LAO_CAI_2020 = new Cast(
            "LC2020",
            "noivu.cv",
            Map.of("xa-phuong", "khoi.xaphuong", "phong-ban", "khoi.phongban"),
            List.of("hd.chutich", "hd.pho", "hd.thuky", "hd.uyvien1", "hd.uyvien2"),
            "hd.thuky",
            "hd.chutich",
            "chutich");

    static final Cast XA_MAU_2026 = new Cast(
            "XM2026",
            "xm.vhxh",
            Map.of("thon-xa-mau", "xm.khoi"),
            List.of("xm.chutich", "xm.thuky", "xm.uyvien"),
            "xm.thuky",
            "xm.chutich",
            "xm.ctubnd");

    String leaderOf(String bloc) {
        return blocLeaders.get(bloc);
    }
}
