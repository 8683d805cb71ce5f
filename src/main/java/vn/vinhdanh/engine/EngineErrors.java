package vn.vinhdanh.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says in Vietnamese what the engine says in its own words. */
final class EngineErrors {

    /** Exceptions of ours: the engine's API names the class and repeats the message. */
    private static final Set<String> OURS = Set.of("Refusal", "NotForYou", "NotFound");

    private static final Pattern TECHNICAL = Pattern.compile(
            "ENGINE-\\d|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\borg\\.|\\bjava\\.");

    static final String OVERTAKEN = "Việc này vừa được người khác hoàn thành hoặc thay đổi.";
    static final String LOOK_AGAIN = "Hãy tải lại danh sách việc để xem tình trạng mới nhất.";

    private EngineErrors() {}

    /** @return the message when it is one of ours */
    static Optional<String> ownSentence(String type, String message) {
        return OURS.contains(type)
                        && !message.isBlank()
                        && !TECHNICAL.matcher(message).find()
                ? Optional.of(message)
                : Optional.empty();
    }

    /** @param answer the engine's whole answer */
    static String inWords(String answer, int status) {
        String text = answer.toLowerCase(Locale.ROOT);
        if (text.contains("optimisticlocking")
                || text.contains("by another transaction concurrently")
                || text.contains("task is null")
                || text.contains("cannot find task")
                || text.contains("no matching task")
                || text.contains("no task found")) {
            return OVERTAKEN + " " + LOOK_AGAIN;
        }
        if (text.contains("already claimed") || text.contains("taskalreadyclaimed")) {
            return "Việc này vừa được người khác nhận. Hãy tải lại danh sách việc.";
        }
        if (text.contains("password")) {
            return "Mật khẩu chưa đúng hoặc chưa đủ mạnh: ít nhất 10 ký tự, có chữ hoa, chữ thường, chữ số và ký tự đặc"
                    + " biệt, không chứa tên đăng nhập.";
        }
        return switch (status) {
            case 401 -> "Phiên làm việc đã hết. Hãy đăng nhập lại.";
            case 403 -> "Bạn không được phép làm việc này.";
            case 404 -> "Không còn tìm thấy nội dung này. Hãy tải lại trang.";
            case 400, 405, 415 -> "Yêu cầu không hợp lệ. Hãy tải lại trang rồi làm lại.";
            default ->
                "Hệ thống gặp lỗi khi thực hiện việc này, dữ liệu chưa thay đổi. Hãy thử lại; nếu vẫn lỗi, báo người"
                        + " quản trị kèm thời điểm xảy ra.";
        };
    }
}
