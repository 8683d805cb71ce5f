package vn.vinhdanh.quarantine;

import java.util.List;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;

/** Refuses an upload in which the scanner found a virus. The caller writes it into the journal of the case. */
public final class InfectedFile extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String fileName;
    private final String signature;

    public InfectedFile(String headline, Place place, String fileName, String signature) {
        super(headline, List.of(finding(place, fileName, signature)));
        this.fileName = fileName;
        this.signature = signature;
    }

    private static Finding finding(Place place, String fileName, String signature) {
        return Finding.blocking(
                "FILE_INFECTED",
                place,
                "Tệp “" + fileName + "” có vi-rút (" + signature + ").",
                "Không mở tệp này; báo cán bộ công nghệ thông tin quét máy, rồi tải lên bản sạch.",
                "");
    }

    /** @return for the journal */
    public String inJournal() {
        return "Từ chối tệp “" + fileName + "” vì có vi-rút (" + signature + "); tệp không được lưu.";
    }

    /** @return for a journal that must not name the file */
    public String unnamedInJournal() {
        return "Từ chối một tệp vì có vi-rút (" + signature + "); tệp không được lưu.";
    }
}
