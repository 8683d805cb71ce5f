package vn.vinhdanh.dossier;

import java.util.Map;

/** What the fields of a dossier are called, by the key of their place. */
final class DossierField {

    private static final Map<String, String> NAMES = Map.of(
            "individual", "Cá nhân được đề nghị",
            "period", "Thời gian đạt thành tích",
            "summary", "Tóm tắt thành tích",
            "meeting", "Họp xét của đơn vị",
            "lines", "Danh sách trích ngang",
            "lateReason", "Lý do nộp muộn");

    private DossierField() {}

    static String nameOf(String key) {
        return NAMES.getOrDefault(key, "Hồ sơ");
    }
}
