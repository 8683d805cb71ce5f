package vn.vinhdanh.datafile;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads single values from their text; knows what each type should look like, in words. */
final class ScalarReader {

    private record Form(Function<String, Object> parse, String expected) {}

    private static final Form INTEGER = new Form(Integer::valueOf, "phải là số nguyên");
    private static final Form LONG = new Form(Long::valueOf, "phải là số nguyên");
    private static final Form YES_OR_NO = new Form(ScalarReader::yesOrNo, "phải là true hoặc false");

    private static final Map<Class<?>, Form> FORMS = Map.of(
            String.class,
            new Form(text -> Normalizer.normalize(text.strip(), Normalizer.Form.NFC), "phải là chữ"),
            int.class,
            INTEGER,
            Integer.class,
            INTEGER,
            long.class,
            LONG,
            boolean.class,
            YES_OR_NO,
            BigDecimal.class,
            new Form(BigDecimal::new, "phải là số thập phân, ví dụ 1.20"),
            LocalDate.class,
            new Form(LocalDate::parse, "phải là ngày có thật, dạng năm-tháng-ngày, ví dụ 2020-10-20"),
            LocalTime.class,
            new Form(LocalTime::parse, "phải là giờ và phút, ví dụ \"07:30\""),
            ZoneId.class,
            new Form(ZoneId::of, "phải là tên múi giờ, ví dụ Asia/Ho_Chi_Minh"));

    private final DataFile file;

    ScalarReader(DataFile file) {
        this.file = file;
    }

    Object read(String text, Class<?> type, String path) {
        if (type.isEnum()) {
            return readEnum(text, type, path);
        }
        Form form = FORMS.get(type);
        if (form == null) {
            throw new IllegalStateException("No way to read " + type + " from a data file");
        }
        try {
            return form.parse().apply(text);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            file.unreadable(path, "«" + text + "» không dùng được: " + form.expected() + ".");
            return null;
        }
    }

    void checkCode(String text, String path) {
        if (!text.matches(Code.PATTERN)) {
            file.mistake(
                    path,
                    "mã «" + text + "» chỉ được gồm 1 đến 60 ký tự: chữ cái không dấu, chữ số, dấu chấm, gạch dưới,"
                            + " gạch nối.");
        }
    }

    private Object readEnum(String text, Class<?> type, String path) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        String known =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        file.unreadable(path, "«" + text + "» không phải là một trong: " + known + ".");
        return null;
    }

    private static Object yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
