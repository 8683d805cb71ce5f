package vn.vinhdanh.decision;

/**
 * How people speak of a paper with a list.
 *
 * @param none while nothing is chosen
 * @param no empty where the paper refuses nobody
 * @param given what was given of a quota, as in "đã tặng"
 */
record ListWords(
        String title,
        String number,
        String example,
        String date,
        String none,
        String yes,
        String no,
        String given,
        String reason,
        String save) {

    static ListWords of(ListKind kind) {
        return switch (kind) {
            case DECISION ->
                new ListWords(
                        "Quyết định khen thưởng theo danh sách",
                        "Số quyết định",
                        "ví dụ 1024/QĐ-UBND",
                        "Ngày quyết định",
                        "Chưa quyết định",
                        "Khen thưởng",
                        "Không khen thưởng",
                        "đã tặng",
                        "Lý do không khen, hoặc khen khác đề xuất",
                        "Ghi quyết định");
            case SUBMISSION ->
                new ListWords(
                        "Tờ trình cấp trên theo danh sách",
                        "Số tờ trình",
                        "ví dụ 88/TTr-UBND",
                        "Ngày tờ trình",
                        "Chưa trình",
                        "Trình",
                        "",
                        "đã trình hoặc đã tặng",
                        "Lý do khi trình khác đề xuất",
                        "Ghi tờ trình");
            case HIGHER_ANSWER ->
                new ListWords(
                        "Kết quả của cấp trên",
                        "Số văn bản, quyết định",
                        "ví dụ 1024/QĐ-UBND",
                        "Ngày văn bản",
                        "Chưa có",
                        "Được khen thưởng",
                        "Không được khen",
                        "",
                        "Lý do khi không được khen",
                        "Ghi kết quả");
        };
    }
}
