package vn.vinhdanh.completion;

/** How one target was counted; every case that plain division does not answer has its own. */
public enum Counting {
    /** Result against registered value, or the other way round where less is better. */
    DIVIDED(""),
    /** More than the cap counts as the cap: no single target carries the mean (P5). */
    CAPPED("vượt mức trần nên tính bằng mức trần"),
    DONE("đã hoàn thành"),
    NOT_DONE("chưa hoàn thành"),
    /** Less is better and there is none: no result could be better, so it counts as the cap. */
    NONE_LEFT("kết quả bằng 0, không thể tốt hơn, nên tính bằng mức trần"),
    /** Against nothing, any amount is infinitely much: it is met, and never counts as exceeded beyond 100 %. */
    MET_ZERO("giá trị đăng ký bằng 0 và đã đạt nên tính 100 %"),
    /** Less is better, none was allowed, and there was some. */
    MISSED_ZERO("giá trị đăng ký bằng 0 mà vẫn phát sinh nên tính 0 %"),
    /** Counted as nothing rather than left out: leaving it out would reward silence. */
    NO_RESULT("chưa có kết quả nên tính 0 %"),
    /** R22, R23: what was reached before the campaign or after the cut-off is no result of it. */
    OUT_OF_TIME("đạt ngoài thời gian tính kết quả nên tính 0 %"),
    /** Refused when the dossier is handed in; until mended it earns nothing, whichever way is better. */
    NEGATIVE("kết quả âm nên tính 0 %"),
    /** Refused when the registration is handed in. */
    INCOMPARABLE("giá trị đăng ký thiếu hoặc âm, không so được, nên tính 0 %");

    private final String words;

    Counting(String words) {
        this.words = words;
    }

    /** @return why it counts so, for people; empty where the division says it all */
    public String words() {
        return words;
    }
}
