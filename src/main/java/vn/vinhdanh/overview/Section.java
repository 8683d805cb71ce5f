package vn.vinhdanh.overview;

import java.util.List;

/**
 * One part of the overview.
 *
 * @param id where links lead, e.g. {@code tre-han}
 * @param sentences what the figures say
 * @param picture the chart as SVG; empty for none
 * @param note how it is counted
 */
public record Section(
        String id, String title, List<String> sentences, String picture, List<Table> tables, String note) {}
