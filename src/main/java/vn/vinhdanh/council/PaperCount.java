package vn.vinhdanh.council;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the counting team counted on sheets of paper; figures are null where nothing is entered yet.
 *
 * @param issued sheets given out
 * @param collected sheets that came back, of them {@code valid} and {@code invalid} ones
 * @param head who leads the counting team
 * @param tellers its other members, one per line
 */
record PaperCount(
        Integer issued,
        Integer collected,
        Integer valid,
        Integer invalid,
        String head,
        String tellers,
        List<Line> items) {

    static final PaperCount NOTHING = new PaperCount(null, null, null, null, "", "", List.of());

    /** One nominee's votes on the valid sheets. */
    record Line(String dossierCode, Integer agreed, Integer disagreed, Integer abstained) {

        boolean isComplete() {
            return agreed != null && disagreed != null && abstained != null;
        }

        int sum() {
            return agreed + disagreed + abstained;
        }
    }

    Line of(String dossier) {
        return items.stream()
                .filter(line -> line.dossierCode().equals(dossier))
                .findFirst()
                .orElse(new Line(dossier, null, null, null));
    }

    /** @return votes on the sheets; none while they are not entered */
    Map<Vote, Integer> votes(String dossier) {
        Map<Vote, Integer> votes = new EnumMap<>(Vote.class);
        Line line = of(dossier);
        if (line.isComplete()) {
            votes.put(Vote.AGREE, line.agreed());
            votes.put(Vote.DISAGREE, line.disagreed());
            votes.put(Vote.ABSTAIN, line.abstained());
        }
        return votes;
    }

    List<String> tellerNames() {
        return tellers.lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * @param nominee what people call a dossier's nominee
     * @return what is different here, e.g. "thu về 4 → 5"
     */
    List<String> changesFrom(PaperCount before, Function<String, String> nominee) {
        List<String> changes = new ArrayList<>();
        note(changes, "phát ra", before.issued, issued);
        note(changes, "thu về", before.collected, collected);
        note(changes, "hợp lệ", before.valid, valid);
        note(changes, "không hợp lệ", before.invalid, invalid);
        note(changes, "Trưởng ban kiểm phiếu", before.head, head);
        note(
                changes,
                "thành viên Ban kiểm phiếu",
                String.join(", ", before.tellerNames()),
                String.join(", ", tellerNames()));
        for (Line line : items) {
            Line was = before.of(line.dossierCode());
            String name = nominee.apply(line.dossierCode()) + ": ";
            note(changes, name + "đồng ý", was.agreed(), line.agreed());
            note(changes, name + "không đồng ý", was.disagreed(), line.disagreed());
            note(changes, name + "phiếu trắng", was.abstained(), line.abstained());
        }
        return changes;
    }

    private static void note(List<String> changes, String what, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            changes.add(what + " " + was + " → " + is);
        }
    }
}
