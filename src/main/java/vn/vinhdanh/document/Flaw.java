package vn.vinhdanh.document;

/** Something that keeps a file out. The constant is the code of the finding. */
public enum Flaw {
    NAME_MISSING("không có tên.", "Đặt tên cho tệp, ví dụ “To trinh.pdf”, rồi tải lên lại."),
    NAME_TOO_LONG("có tên dài hơn 200 ký tự.", "Đặt tên ngắn hơn rồi tải lên lại."),
    NAME_HAS_PATH("có tên chứa đường dẫn thư mục.", "Đổi tên tệp, bỏ các dấu “/”, “\\” rồi tải lên lại."),
    NAME_HAS_HIDDEN_CHARACTERS(
            "có tên chứa ký tự ẩn hoặc ký tự điều khiển.", "Gõ lại tên tệp bằng chữ thường dùng rồi tải lên lại."),
    NAME_HAS_DIRECTION_CHARACTERS(
            "có tên chứa ký tự đảo chiều chữ, khiến đuôi tệp hiện ra không đúng sự thật.",
            "Gõ lại tên tệp rồi tải lên lại; nếu tệp do người khác gửi, hỏi lại người gửi."),
    NAME_HAS_FORBIDDEN_CHARACTERS(
            "có tên chứa một trong các ký tự < > : \" | ? * mà máy tính không cho đặt tên tệp.",
            "Đổi tên tệp, bỏ các ký tự ấy rồi tải lên lại."),
    NAME_ENDS_BADLY(
            "có tên bắt đầu bằng dấu cách hoặc kết thúc bằng dấu chấm, dấu cách.",
            "Đổi tên tệp, bỏ dấu thừa ở đầu và cuối rồi tải lên lại."),
    NAME_RESERVED("mang tên dành riêng cho thiết bị của máy tính.", "Đặt tên khác cho tệp rồi tải lên lại."),

    FILE_IS_PROGRAM(
            "là chương trình hoặc kịch bản chạy được, không phải văn bản.",
            "Không mở tệp này; báo cán bộ công nghệ thông tin và tải lên đúng văn bản."),
    FILE_IS_WEB_PAGE(
            "là trang web hoặc mã lệnh, không phải văn bản.",
            "In trang ấy ra PDF rồi tải bản PDF lên; đổi đuôi tệp không đủ."),
    FILE_IS_TWO_FILES(
            "chứa thêm một tệp loại khác ghép ở đầu hoặc ở cuối.",
            "Mở tệp bằng phần mềm soạn thảo, lưu lại thành tệp mới rồi tải lên."),
    FILE_IS_OLD_OFFICE(
            "là định dạng Word, Excel cũ (97–2003) hoặc định dạng Office không được nhận.",
            "Mở bằng Word hoặc Excel, lưu thành DOCX hoặc XLSX rồi tải lên."),

    FILE_IS_ARCHIVE(
            "là tệp nén (ZIP, RAR, 7z…).",
            "Giải nén rồi tải lên từng văn bản (PDF, Word, Excel hoặc ảnh); đổi đuôi tệp không đủ."),

    PDF_ENCRYPTED(
            "là PDF có mật khẩu, người thẩm định không mở được.",
            "Bỏ mật khẩu (lưu lại không đặt mật khẩu) rồi tải lên."),
    PDF_DAMAGED(
            "là PDF bị hỏng hoặc tải chưa trọn, không mở được.",
            "Mở thử trên máy; quét hoặc xuất lại PDF rồi tải lên."),
    PDF_TOO_COMPLEX(
            "là PDF có cấu trúc phức tạp bất thường, không kiểm tra hết được.",
            "In ra PDF lần nữa (Print to PDF) hoặc quét bản giấy rồi tải lên."),
    PDF_HAS_SCRIPT("là PDF có mã lệnh JavaScript.", "In ra PDF lần nữa (Print to PDF) để bỏ mã lệnh rồi tải lên."),
    PDF_LAUNCHES_PROGRAM(
            "là PDF có lệnh mở chương trình hoặc tệp khác trên máy người đọc.",
            "In ra PDF lần nữa (Print to PDF) để bỏ lệnh ấy rồi tải lên."),
    PDF_REACHES_OUT(
            "là PDF có lệnh mở tệp khác, gửi dữ liệu đi hoặc tự kết nối mạng.",
            "In ra PDF lần nữa (Print to PDF) để bỏ lệnh ấy rồi tải lên; liên kết thường tới trang web thì vẫn được."),
    PDF_HAS_ATTACHMENT(
            "là PDF có tệp khác đính kèm bên trong.",
            "Gỡ tệp đính kèm khỏi PDF; tài liệu nào cần nộp thì tải lên riêng."),
    PDF_HAS_XFA(
            "là biểu mẫu PDF động (XFA), nhiều phần mềm không hiển thị được.",
            "Điền xong, in ra PDF (Print to PDF) rồi tải bản in lên."),
    PDF_HAS_MEDIA(
            "là PDF có phim, âm thanh hoặc nội dung đa phương tiện.",
            "Bỏ nội dung đa phương tiện hoặc in ra PDF lần nữa rồi tải lên."),

    OFFICE_ENCRYPTED(
            "là tệp Word, Excel có mật khẩu, người thẩm định không mở được.",
            "Mở tệp, vào Tệp → Thông tin → Bảo vệ tài liệu, bỏ mật khẩu, lưu lại rồi tải lên."),
    OFFICE_DAMAGED(
            "là tệp Word, Excel bị hỏng hoặc thiếu phần nội dung chính.",
            "Mở thử trên máy; lưu lại thành tệp mới rồi tải lên."),
    OFFICE_HAS_MACROS(
            "là tệp Word, Excel có macro hoặc điều khiển chạy được.",
            "Lưu lại dạng DOCX hoặc XLSX không có macro rồi tải lên."),
    OFFICE_HAS_ENTITIES(
            "có khai báo DOCTYPE trong nội dung XML, dấu hiệu của tệp phá hoại.",
            "Mở bằng Word hoặc Excel, lưu lại thành tệp mới rồi tải lên."),
    OFFICE_IS_BOMB(
            "bung ra quá lớn so với dung lượng hoặc có quá nhiều phần, dấu hiệu của “bom nén”.",
            "Mở bằng Word hoặc Excel, bỏ phần thừa, lưu lại thành tệp mới rồi tải lên."),
    OFFICE_LOADS_FROM_NETWORK(
            "tự tải mẫu hoặc nội dung từ mạng khi mở.",
            "Lưu lại thành tệp mới không gắn mẫu trên mạng, hoặc xuất ra PDF rồi tải lên."),
    OFFICE_HAS_EMBEDDED_FILE(
            "là tệp Word, Excel có tệp khác hoặc đối tượng OLE nhúng bên trong.",
            "Dán nội dung ấy thành bảng hoặc hình, xóa đối tượng nhúng, lưu lại; tài liệu nào cần nộp thì tải lên riêng."),
    OFFICE_RUNS_COMMANDS(
            "có trường DDE hoặc liên kết chạy lệnh, mở chương trình trên máy người đọc.",
            "Xóa trường hoặc liên kết ấy (hoặc xuất ra PDF) rồi tải lên."),
    OFFICE_HAS_DATA_CONNECTION(
            "lấy số liệu từ nguồn ngoài (kết nối dữ liệu, Power Query), số liệu có thể đổi sau khi nộp.",
            "Vào Dữ liệu → Truy vấn và kết nối, xóa kết nối (số liệu vẫn còn), lưu lại rồi tải lên."),

    IMAGE_DAMAGED(
            "là ảnh bị hỏng hoặc tải chưa trọn, không mở được.", "Mở thử trên máy; chụp hoặc quét lại rồi tải lên."),
    IMAGE_TOO_MANY_PIXELS(
            "là ảnh quá lớn (trên 80 triệu điểm ảnh).",
            "Quét lại với độ phân giải thấp hơn (300 dpi là đủ) rồi tải lên."),
    IMAGE_HAS_CODE("là ảnh có mã lệnh giấu bên trong.", "Mở ảnh, lưu lại thành ảnh mới rồi tải lên.");

    private final String sentence;
    private final String remedy;

    Flaw(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /** @return what is wrong, to follow the name of the file */
    public String sentence() {
        return sentence;
    }

    public String remedy() {
        return remedy;
    }
}
