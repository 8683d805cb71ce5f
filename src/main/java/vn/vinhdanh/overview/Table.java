package vn.vinhdanh.overview;

import java.util.List;

/**
 * @param heads names of the columns
 * @param empty what stands there when there are no rows
 */
public record Table(List<String> heads, List<List<Cell>> rows, String empty) {

    /** @return whether a column holds numbers, which stand to the right */
    public boolean isNumber(int column) {
        return !rows.isEmpty() && rows.get(0).get(column).isNumber();
    }
}
