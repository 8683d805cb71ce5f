package vn.vinhdanh.listing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of the list, and how the database sorts by it. */
enum Column {
    OPENED("moi", "Mới lập", List.of("opened_at")),
    CODE("ma", "Mã hồ sơ", List.of("length(code)", "code")),
    NOMINEE("ten", "Tập thể, cá nhân", List.of("nominee_key")),
    FORM("hinh-thuc", "Hình thức đề nghị", List.of("form_key", "nominee_key")),
    BLOC("khoi", "Khối", List.of("bloc_key", "nominee_key")),
    RATE("ty-le", "Tỷ lệ", List.of("case when rate is null then 1 else 0 end!", "rate")),
    SUBMITTED("nop", "Ngày nộp", List.of("case when submitted_at is null then 1 else 0 end!", "submitted_at")),
    STAGE("trang-thai", "Trạng thái", List.of("stage", "since")),
    DUE("han", "Hạn bước này", List.of("case when due is null then 1 else 0 end!", "due"));

    /** Such a part stays the same in both directions: what is not known comes last. */
    private static final String ALWAYS = "!";

    private final String address;
    private final String words;
    private final List<String> parts;

    Column(String address, String words, List<String> parts) {
        this.address = address;
        this.words = words;
        this.parts = parts;
    }

    static Optional<Column> named(String address) {
        return Stream.of(values()).filter(one -> one.address.equals(address)).findFirst();
    }

    public String address() {
        return address;
    }

    public String words() {
        return words;
    }

    String order(boolean descending) {
        return Stream.concat(parts.stream(), Stream.of("code"))
                .distinct()
                .map(part -> part.endsWith(ALWAYS)
                        ? part.substring(0, part.length() - 1)
                        : part + (descending ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }
}
