package vn.vinhdanh.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks in the text of a Word or Excel part for what runs or fetches something: fields, formulas, links to programs. */
final class ActiveContent implements PartReader.Elements {

    private static final Set<String> FORMULAS = Set.of("f", "definedName", "formula", "formula1", "formula2");
    private static final Set<String> WANTED =
            Set.of("instrText", "delInstrText", "fldChar", "fldSimple", "ddeLink", "oleLink", "DataMashup");
    private static final int LONGEST_FIELD = 64 * 1024;

    /** A field whose very kind is computed by another field hides what it is. */
    private static final Pattern DDE_FIELD =
            Pattern.compile("(^|\\{)[\\s\"]*dde(auto)?\\b|\\{[\\s\"]*\\{", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|\\[[^\\]]*\\]");
    private static final Pattern FETCHING = Pattern.compile("\\b(_xlfn\\.)?(WEBSERVICE|RTD)\\s*\\(");

    private final Set<Flaw> flaws;
    private final StringBuilder field = new StringBuilder();
    private int depth;

    /** @param flaws receives what is found */
    ActiveContent(Set<Flaw> flaws) {
        this.flaws = flaws;
    }

    @Override
    public boolean wants(String name) {
        return WANTED.contains(name) || FORMULAS.contains(name);
    }

    @Override
    public void element(String name, Map<String, String> attributes) {
        switch (name) {
            case "fldSimple" -> {
                field.append('{').append(attributes.getOrDefault("instr", "")).append('}');
                judgeField();
            }
            case "fldChar" -> fieldMark(attributes.getOrDefault("fldCharType", ""));
            case "ddeLink", "oleLink" -> flaws.add(Flaw.OFFICE_RUNS_COMMANDS);
            case "DataMashup" -> flaws.add(Flaw.OFFICE_HAS_DATA_CONNECTION);
            default -> {}
        }
    }

    @Override
    public void text(String name, String text) {
        if (name.equals("instrText") || name.equals("delInstrText")) {
            field.append(text);
            if (depth == 0 || field.length() > LONGEST_FIELD) {
                judgeField();
            }
        } else if (FORMULAS.contains(name)) {
            String formula = QUOTED.matcher(text).replaceAll("");
            if (formula.contains("|")) {
                flaws.add(Flaw.OFFICE_RUNS_COMMANDS);
            }
            if (FETCHING.matcher(formula.toUpperCase(Locale.ROOT)).find()) {
                flaws.add(Flaw.OFFICE_LOADS_FROM_NETWORK);
            }
        }
    }

    /** The code of a field is spread over runs between its begin and its end. */
    private void fieldMark(String kind) {
        if (kind.equals("begin")) {
            depth++;
            field.append('{');
        } else if (kind.equals("end")) {
            depth = Math.max(0, depth - 1);
            field.append('}');
            if (depth == 0) {
                judgeField();
            }
        }
    }

    private void judgeField() {
        if (DDE_FIELD.matcher(field).find()) {
            flaws.add(Flaw.OFFICE_RUNS_COMMANDS);
        }
        field.setLength(0);
    }
}
