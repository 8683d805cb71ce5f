package vn.vinhdanh.datafile;

import java.util.List;
import java.util.stream.Collectors;

/** Says that data files cannot be used, with every mistake in them. */
public class DataFilesRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    public DataFilesRejected(List<Mistake> mistakes) {
        super("Tệp dữ liệu có " + mistakes.size() + " lỗi:\n"
                + mistakes.stream().map(m -> "- " + m.inWords()).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes == null ? List.of() : mistakes;
    }
}
