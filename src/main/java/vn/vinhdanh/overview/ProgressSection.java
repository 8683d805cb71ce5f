package vn.vinhdanh.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.overview.Charts.Bar;
import vn.vinhdanh.overview.Charts.Fill;
import vn.vinhdanh.overview.Charts.Part;
import vn.vinhdanh.registration.RegistrationStatus;

/** How many are how far, by bloc and by step. */
final class ProgressSection {

    static final String ID = "tien-do";

    private ProgressSection() {}

    static Section of(Facts facts) {
        int dossiers = facts.count(standing -> true);
        int registrations =
                facts.registered().stream().mapToInt(Facts.Registered::count).sum();
        List<Bar> bars = Milestone.COUNTED.stream()
                .map(milestone ->
                        new Bar(milestone.words(), List.of(new Part("", facts.reached(milestone), Fill.SOLID))))
                .toList();
        return new Section(
                ID,
                "Tiến độ theo khối và theo bước",
                List.of(accepted(facts, null) + "/" + registrations + " đơn vị đã đăng ký thi đua; "
                        + facts.count(s -> !s.status().isFinal()) + " hồ sơ đang giải quyết, "
                        + facts.count(s -> s.status().isFinal()) + " hồ sơ đã kết thúc."),
                Charts.bars("Bao nhiêu hồ sơ đã qua mỗi bước", bars),
                List.of(byBloc(facts), byStep(facts)),
                dossiers == 0
                        ? ""
                        : "Mỗi hồ sơ được tính ở mọi bước đã qua. “Qua bước khối” và “Qua Hội đồng” gồm cả hồ sơ không phải"
                                + " qua bước đó. “Dừng” là không được chọn, không đủ điều kiện, không được thông qua, đã"
                                + " rút hoặc đã hủy quyết định.");
    }

    private static Table byBloc(Facts facts) {
        List<String> heads = Stream.of(
                        Stream.of("Khối", "Đơn vị", "Đã đăng ký"),
                        Milestone.COUNTED.stream().map(Milestone::words),
                        Stream.of("Dừng", "Quá hạn"))
                .flatMap(words -> words)
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        Map<String, Integer> late = facts.lateByBloc();
        for (Bloc bloc : facts.blocs()) {
            rows.add(row(facts, bloc.name(), bloc.id(), late.getOrDefault(bloc.id(), 0)));
        }
        if (facts.count(s -> facts.blocOf(s.unitId(), s.blocId()).isEmpty()) > 0) {
            rows.add(row(facts, facts.blocName(""), "", late.getOrDefault("", 0)));
        }
        rows.add(row(facts, "Tổng cộng", null, facts.dossiersLate(true)));
        return new Table(heads, rows, "");
    }

    /** @param bloc null for all */
    private static List<Cell> row(Facts facts, String name, String bloc, int late) {
        String query = bloc == null ? "" : "khoi=" + bloc + "&";
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(name));
        cells.add(Cell.of(facts.registered().stream()
                .filter(r -> bloc == null || r.blocId().equals(bloc))
                .mapToInt(Facts.Registered::count)
                .sum()));
        cells.add(Cell.of(accepted(facts, bloc)));
        for (Milestone milestone : Milestone.COUNTED) {
            cells.add(Cell.linked(
                    facts.count(s -> isOf(facts, s, bloc) && s.milestone().compareTo(milestone) >= 0),
                    facts.list(query + "moc=" + milestone.name())));
        }
        cells.add(Cell.linked(
                facts.count(s -> isOf(facts, s, bloc) && s.status().isFinal() && s.status() != DossierStatus.AWARDED),
                facts.list(query + "dung=1")));
        cells.add(Cell.linked(late, facts.list(query + "tre=1")).warning(late > 0));
        return cells;
    }

    private static Table byStep(Facts facts) {
        List<String> heads = new ArrayList<>();
        heads.add("Đang ở bước");
        facts.blocs().forEach(bloc -> heads.add(bloc.name()));
        heads.add("Tổng cộng");
        List<List<Cell>> rows = new ArrayList<>();
        for (DossierStatus status : DossierStatus.values()) {
            int all = facts.count(s -> s.status() == status);
            if (all == 0) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(status.words()));
            for (Bloc bloc : facts.blocs()) {
                cells.add(Cell.linked(
                        facts.count(s -> s.status() == status && isOf(facts, s, bloc.id())),
                        facts.list("khoi=" + bloc.id() + "&buoc=" + status.name())));
            }
            cells.add(Cell.linked(all, facts.list("buoc=" + status.name())));
            rows.add(cells);
        }
        return new Table(heads, rows, "Chưa có hồ sơ nào.");
    }

    private static boolean isOf(Facts facts, Facts.Standing standing, String bloc) {
        return bloc == null
                || facts.blocOf(standing.unitId(), standing.blocId()).equals(bloc);
    }

    /** @param bloc null for all */
    private static int accepted(Facts facts, String bloc) {
        return facts.registered().stream()
                .filter(r -> r.status().equals(RegistrationStatus.ACCEPTED.name()))
                .filter(r -> bloc == null || r.blocId().equals(bloc))
                .mapToInt(Facts.Registered::count)
                .sum();
    }
}
