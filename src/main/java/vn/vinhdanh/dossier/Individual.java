package vn.vinhdanh.dossier;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A person whom their unit nominates (P9). Nobody's number is asked for: name and year of birth tell the people of one
 * unit apart.
 *
 * @param birthYear null while it is not known
 * @param position what the person does in the unit
 * @param head whether it is the very head who would have to confirm the report
 */
public record Individual(String name, Integer birthYear, String position, boolean head) {

    boolean isSamePersonAs(Individual other) {
        return isCalled(other.name) && birthYear != null && birthYear.equals(other.birthYear);
    }

    /** @return whether this is the person's name, however it is spaced and capitalized */
    boolean isCalled(String fullName) {
        return !plain(name).isEmpty() && plain(name).equals(plain(fullName));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** @return name and position, as in "Nguyễn Văn An, công chức địa chính" */
    public String inWords() {
        String known = name.isBlank() ? "(chưa ghi họ tên)" : name;
        return position.isBlank() ? known : known + ", " + position;
    }
}
