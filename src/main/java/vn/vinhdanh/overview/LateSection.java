package vn.vinhdanh.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.identity.Groups;

/** What is overdue or due soon, and who has it. */
final class LateSection {

    static final String ID = "tre-han";

    /** Work of one office that one person took, or nobody yet. */
    private static final class Desk {
        private final String office;
        private final String person;
        private final boolean waits;
        private int overdue;
        private int soon;
        private Instant earliest;
        private final Map<String, Integer> steps = new TreeMap<>();

        /** @param waits whether it is no task but a case that waits for one */
        private Desk(String office, String person, boolean waits) {
            this.office = office;
            this.person = person;
            this.waits = waits;
        }

        private void add(Facts.Holder holder) {
            overdue += holder.overdue() ? holder.tasks() : 0;
            soon += holder.overdue() ? 0 : holder.tasks();
            earliest = earliest == null || holder.due().isBefore(earliest) ? holder.due() : earliest;
            steps.merge(holder.stepName(), holder.tasks(), Integer::sum);
        }
    }

    private LateSection() {}

    /** @param names full name by login name */
    static Section of(Facts facts, UnaryOperator<String> names) {
        List<Desk> desks = desks(facts);
        List<String> sentences = new ArrayList<>();
        sentences.add(facts.dossiersLate(true) + " hồ sơ quá hạn; " + facts.dossiersLate(false)
                + " hồ sơ đến hạn trong " + facts.campaign().overview().dueSoonWorkingDays()
                + " ngày làm việc tới; " + handedInLate(facts) + " hồ sơ nộp muộn từ đầu đợt.");
        int hidden = desks.size() - FactReader.MOST_LINES;
        if (hidden > 0) {
            sentences.add(
                    "Bảng ghi " + FactReader.MOST_LINES + " nơi nhiều việc quá hạn nhất; còn " + hidden + " nơi khác.");
        }
        return new Section(
                ID,
                "Quá hạn, sắp đến hạn: ai đang giữ",
                sentences,
                "",
                List.of(byBloc(facts), byDesk(facts, desks, names)),
                "Một hồ sơ là quá hạn khi có việc về nó chưa xong mà hạn đã qua. Bảng “ai đang giữ” đếm việc, gồm cả việc"
                        + " đăng ký và việc họp; việc chưa ai nhận thì thuộc cả cơ quan; hồ sơ đang chờ một việc"
                        + " ở đó cũng được đếm.");
    }

    static int handedInLate(Facts facts) {
        return facts.complete().stream()
                .filter(Facts.Complete::late)
                .mapToInt(Facts.Complete::count)
                .sum();
    }

    private static Table byBloc(Facts facts) {
        Map<String, int[]> blocs = new LinkedHashMap<>();
        facts.blocs().forEach(bloc -> blocs.put(bloc.id(), new int[2]));
        facts.late()
                .forEach(row -> blocs.computeIfAbsent(facts.blocOf(row.unitId(), row.blocId()), bloc -> new int[2])[
                                row.overdue() ? 0 : 1] +=
                        row.dossiers());
        List<List<Cell>> rows = blocs.entrySet().stream()
                .filter(bloc -> bloc.getValue()[0] + bloc.getValue()[1] > 0)
                .sorted(Comparator.comparing(bloc -> -bloc.getValue()[0]))
                .map(bloc -> List.of(
                        Cell.of(facts.blocName(bloc.getKey())),
                        Cell.linked(bloc.getValue()[0], facts.list("khoi=" + bloc.getKey() + "&tre=1"))
                                .warning(bloc.getValue()[0] > 0),
                        Cell.linked(bloc.getValue()[1], facts.list("khoi=" + bloc.getKey() + "&sap=1"))))
                .toList();
        return new Table(
                List.of("Khối", "Hồ sơ quá hạn", "Hồ sơ sắp đến hạn"),
                rows,
                "Không có hồ sơ nào quá hạn hoặc sắp đến hạn.");
    }

    private static Table byDesk(Facts facts, List<Desk> desks, UnaryOperator<String> names) {
        return new Table(
                List.of(
                        "Cơ quan, đơn vị đang giữ",
                        "Người nhận việc",
                        "Việc",
                        "Quá hạn",
                        "Sắp đến hạn",
                        "Hạn sớm nhất"),
                desks.stream()
                        .limit(FactReader.MOST_LINES)
                        .map(desk -> List.of(
                                Cell.of(desk.office),
                                Cell.of(holder(desk, names)),
                                Cell.of(desk.steps.entrySet().stream()
                                        .map(step -> step.getKey() + " (" + step.getValue() + ")")
                                        .collect(Collectors.joining(", "))),
                                Cell.of(desk.overdue).warning(desk.overdue > 0),
                                Cell.of(desk.soon),
                                Cell.of(lastDay(facts, desk.earliest))))
                        .toList(),
                "Không có việc nào quá hạn hoặc sắp đến hạn.");
    }

    /** @return the places with most overdue work, e.g. "Phòng Nội vụ: 4 việc (Trần An 3, chưa ai nhận 1)" */
    static List<String> worst(Facts facts, UnaryOperator<String> names, int most) {
        Map<String, List<Desk>> offices = desks(facts).stream()
                .filter(desk -> desk.overdue > 0)
                .collect(Collectors.groupingBy(desk -> desk.office, LinkedHashMap::new, Collectors.toList()));
        return offices.entrySet().stream()
                .sorted(Comparator.comparingInt(office -> -overdue(office.getValue())))
                .limit(most)
                .map(office -> office.getKey() + ": " + overdue(office.getValue()) + " việc ("
                        + holders(office.getValue(), names) + ")")
                .toList();
    }

    private static int overdue(List<Desk> desks) {
        return desks.stream().mapToInt(desk -> desk.overdue).sum();
    }

    private static String holders(List<Desk> desks, UnaryOperator<String> names) {
        return desks.stream()
                .sorted(Comparator.comparing((Desk desk) -> desk.person == null).thenComparing(desk -> desk.waits))
                .map(desk -> holder(desk, names) + (desks.size() == 1 ? "" : " " + desk.overdue))
                .collect(Collectors.joining(", "));
    }

    private static String holder(Desk desk, UnaryOperator<String> names) {
        if (desk.person != null) {
            return names.apply(desk.person);
        }
        return desk.waits ? "hồ sơ đang chờ" : "chưa ai nhận";
    }

    private static List<Desk> desks(Facts facts) {
        Map<List<Object>, Desk> desks = new LinkedHashMap<>();
        for (Facts.Holder holder : facts.holders()) {
            String office = office(facts, holder);
            boolean waits = holder.group() == null && holder.assignee() == null;
            desks.computeIfAbsent(
                            List.of(office, String.valueOf(holder.assignee()), waits),
                            key -> new Desk(office, holder.assignee(), waits))
                    .add(holder);
        }
        return desks.values().stream()
                .sorted(Comparator.<Desk>comparingInt(desk -> -desk.overdue)
                        .thenComparingInt(desk -> -desk.soon)
                        .thenComparing(desk -> desk.office))
                .toList();
    }

    private static String office(Facts facts, Facts.Holder holder) {
        return holder.group() == null ? waitedFor(facts, holder) : nameOf(facts, holder.group());
    }

    /**
     * Work that is given to people by name, and not to a group, is that of the council's members.
     *
     * @return who the case waits for: its bloc's leader, or the council; else what it waits for
     */
    private static String waitedFor(Facts facts, Facts.Holder holder) {
        if (DeadlineKind.COUNCIL.name().equals(holder.deadline()) || holder.assignee() != null) {
            return facts.campaign().role(Role.COUNCIL).name();
        }
        boolean bloc = DeadlineKind.BLOC_REVIEW.name().equals(holder.deadline()) && holder.blocName() != null;
        return bloc ? leaderOf(holder.blocName()) : holder.stepName();
    }

    private static String nameOf(Facts facts, String group) {
        if (group.startsWith(Groups.headOf(""))) {
            return "Thủ trưởng " + facts.unitName(Groups.unitOf(group));
        }
        if (group.startsWith(Groups.staffOf(""))) {
            return "Chuyên viên " + facts.unitName(Groups.unitOf(group));
        }
        return facts.blocs().stream()
                .filter(bloc -> group.equals(Groups.leaderOf(bloc.id())))
                .map(bloc -> leaderOf(bloc.name()))
                .findFirst()
                .orElseGet(() -> Stream.of(Role.values())
                        .map(role -> facts.campaign().role(role))
                        .filter(role -> role != null && role.group().equals(group))
                        .map(Campaign.RoleHolder::name)
                        .findFirst()
                        .orElse("Cơ quan khác"));
    }

    private static String leaderOf(String bloc) {
        return "Trưởng khối: " + bloc;
    }

    /** Due is the first moment that is too late. */
    private static String lastDay(Facts facts, Instant due) {
        return "hết " + facts.dayInWords(due.minusSeconds(1));
    }
}
