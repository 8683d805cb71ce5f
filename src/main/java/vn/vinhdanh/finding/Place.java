package vn.vinhdanh.finding;

/**
 * Where a finding lies, so that a form can show it there.
 *
 * @param kind what the key names
 * @param key the document type, field name, target number, criterion id, unit or dossier code; empty for {@link
 *     Kind#WHOLE}
 */
public record Place(Kind kind, String key) {

    public enum Kind {
        WHOLE,
        DOCUMENT,
        FIELD,
        TARGET,
        CRITERION,
        ROW
    }

    public static Place whole() {
        return new Place(Kind.WHOLE, "");
    }

    public static Place document(String documentType) {
        return new Place(Kind.DOCUMENT, documentType);
    }

    public static Place field(String name) {
        return new Place(Kind.FIELD, name);
    }

    public static Place target(int number) {
        return new Place(Kind.TARGET, Integer.toString(number));
    }

    public static Place criterion(String criterionId) {
        return new Place(Kind.CRITERION, criterionId);
    }

    /** A row of a list that many share: a dossier in a bloc review, a unit in a bloc's registration. */
    public static Place row(String code) {
        return new Place(Kind.ROW, code);
    }
}
