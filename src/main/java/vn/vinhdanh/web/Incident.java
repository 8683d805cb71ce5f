package vn.vinhdanh.web;

import java.security.SecureRandom;
import java.util.Locale;

/** A short number that joins what a person saw with a line of the log. */
final class Incident {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    static String number() {
        return String.format(Locale.ROOT, "SC-%06d", RANDOM.nextInt(1_000_000));
    }

    static String sentence(String number) {
        return "Hệ thống gặp lỗi, việc bạn vừa làm chưa được ghi nhận. Hãy thử lại; nếu vẫn lỗi, báo người quản trị mã sự"
                + " cố " + number + ".";
    }
}
