package vn.vinhdanh.explanation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.vinhdanh.dossier.DossierStatus;

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
 * @param ends how a dossier ends that is answered so; null where the answer ends nothing
 */
public record Step(
        String stage,
        String question,
        String answer,
        String figure,
        String clause,
        String by,
        String when,
        DossierStatus ends) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    public Step {
        figure = figure == null ? "" : figure;
        clause = clause == null ? "" : clause;
        by = by == null ? "" : by;
        when = when == null ? "" : when;
    }

    public Step(String stage, String question, String answer, String figure, String clause, String by, String when) {
        this(stage, question, answer, figure, clause, by, when, null);
    }

    /** @return the same, with how a dossier ends that is answered so */
    public Step ending(DossierStatus status) {
        return new Step(stage, question, answer, figure, clause, by, when, status);
    }

    /** @return who found what when, without a full stop, as in "Khối thi đua xã, phường (02/07/2021): Không đề nghị" */
    String inWords() {
        String day = when.isEmpty() ? "" : by.isEmpty() ? when : " (" + when + ")";
        String found = answer.endsWith(".") ? answer.substring(0, answer.length() - 1) : answer;
        return by
                + day
                + (by.isEmpty() && day.isEmpty() ? "" : ": ")
                + found
                + (figure.isEmpty() ? "" : " (" + figure + ")");
    }

    /** @return a moment as people read it, empty for null */
    public static String at(Instant moment, ZoneId zone) {
        return moment == null ? "" : MOMENT.format(moment.atZone(zone));
    }
}
