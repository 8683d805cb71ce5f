package vn.vinhdanh.supplement;

/** Who asks a unit to complete its dossier. */
public enum Asker {
    /** The checks at hand-in. */
    AUTOMATIC("Kiểm tra tự động khi nộp", false),
    /** The head who does not confirm the report (R57). */
    HEAD("Thủ trưởng đơn vị", false),
    /** The dossier was moved to another bloc or award form, with its unit's consent. */
    MOVE("Chuyển khối, hình thức khen thưởng", false),
    BLOC("Khối thi đua", true),
    APPRAISER("Cơ quan thẩm định", true);

    private final String words;
    private final boolean counted;

    Asker(String words, boolean counted) {
        this.words = words;
        this.counted = counted;
    }

    public String words() {
        return words;
    }

    /** Whether the campaign's limit and its own number of working days apply (law 1.6). */
    public boolean isCounted() {
        return counted;
    }
}
