package vn.vinhdanh.datafile;

/**
 * One thing wrong in a data file, for the administrator who wrote it.
 *
 * @param line line in the file, from 1; 0 when the mistake lies in no line
 * @param column column in that line, from 1
 * @param path keys that lead to the place, e.g. {@code awardForms[2].vote.numerator}; lists count from 0
 * @param sentence Vietnamese sentence that says what is wrong and what is expected
 */
public record Mistake(String file, int line, int column, String path, String sentence) {

    public String inWords() {
        String where = line == 0 ? file : file + ", dòng " + line + ", cột " + column;
        return where + (path.isEmpty() ? "" : " (" + path + ")") + ": " + sentence;
    }
}
