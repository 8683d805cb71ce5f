package vn.vinhdanh.finding;

import java.util.List;

/** Says that something does not exist (any more); answered as 404. */
public class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param sentence Vietnamese sentence: what was looked for */
    public NotFound(String sentence) {
        super(
                "",
                List.of(Finding.blocking(
                        "NOT_FOUND", Place.whole(), sentence, "Kiểm tra lại mã hoặc mở lại từ danh sách việc.", "")));
    }
}
