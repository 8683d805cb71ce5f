package vn.vinhdanh.overview;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * @param heads names of the columns
 * @param empty what stands there when there are no rows
 */
public record Table(List<String> heads, List<List<Cell>> rows, String empty) {

    /**
     * Made here and not field by field in the template, which took longer than everything else together.
     *
     * @param links whether figures lead to what is behind them
     * @return the table as HTML, all text escaped
     */
    public String html(boolean links) {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        for (int column = 0; column < heads.size(); column++) {
            html.append(isNumbers(column) ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">")
                    .append(escaped(heads.get(column)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<Cell> row : rows) {
            html.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                append(html, row.get(column), isNumbers(column), links);
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    /** Where numbers stand, a dash stands under them, too. */
    private boolean isNumbers(int column) {
        return rows.stream().anyMatch(row -> row.get(column).isNumber());
    }

    private static void append(StringBuilder html, Cell cell, boolean number, boolean links) {
        String kind = (number ? "num" : "") + (cell.isDay() ? " nowrap" : "") + (cell.warns() ? " warns" : "");
        html.append(kind.isEmpty() ? "<td>" : "<td class=\"" + kind.strip() + "\">");
        boolean linked = links && !cell.link().isEmpty();
        if (linked) {
            html.append("<a href=\"").append(escaped(cell.link())).append("\">");
        }
        html.append(escaped(cell.text())).append(linked ? "</a></td>" : "</td>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
