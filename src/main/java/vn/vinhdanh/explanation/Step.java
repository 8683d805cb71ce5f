package vn.vinhdanh.explanation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * One question on a dossier's way, and its answer.
 *
 * @param stage part of the way, e.g. "Hội đồng xét"
 * @param question what was asked
 * @param answer what was found or decided, and why
 * @param figure the figure it rests on, with its measure; empty when none
 * @param clause what asks for it
 * @param by person or body; empty when nobody in particular
 * @param when day or moment, in words; empty while it is to come
 */
public record Step(String stage, String question, String answer, String figure, String clause, String by, String when) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    public Step {
        figure = figure == null ? "" : figure;
        clause = clause == null ? "" : clause;
        by = by == null ? "" : by;
        when = when == null ? "" : when;
    }

    /** @return a moment as people read it, empty for null */
    public static String at(Instant moment, ZoneId zone) {
        return moment == null ? "" : MOMENT.format(moment.atZone(zone));
    }
}
