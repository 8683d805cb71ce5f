package vn.vinhdanh.reconsideration;

import java.util.EnumSet;
import java.util.Set;
import vn.vinhdanh.dossier.DossierStatus;

/** What becomes of a dossier that was looked at again. */
public enum Conclusion {
    KEEP("Giữ nguyên kết quả"),
    REOPEN("Cho xét lại từ bước thẩm định"),
    REVOKE("Hủy quyết định khen thưởng");

    private final String words;

    Conclusion(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** @return what can be concluded about a dossier that ended so */
    static Set<Conclusion> possibleFor(DossierStatus status) {
        if (status == DossierStatus.AWARDED) {
            return EnumSet.of(KEEP, REVOKE);
        }
        return status.isReopenable() ? EnumSet.of(KEEP, REOPEN) : EnumSet.of(KEEP);
    }
}
