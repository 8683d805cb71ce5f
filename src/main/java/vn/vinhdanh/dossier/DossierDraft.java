package vn.vinhdanh.dossier;

import java.time.LocalDate;
import java.util.List;

/**
 * What a clerk has typed so far.
 *
 * @param individual the person who is nominated (P9); null for a unit
 * @param achievementsFrom first day of the achievements claimed (R22)
 * @param achievementsTo last day of the achievements claimed
 * @param summary achievements in a few sentences, goes into the summary list
 * @param lateReason why it is handed in late, needed after the deadline (P21)
 * @param meeting when whose council met (R56)
 * @param lines the "danh sách trích ngang" (R57b)
 * @param supplementAnswers what was done about each point of the open request to complete the dossier, in their order
 */
record DossierDraft(
        Individual individual,
        LocalDate achievementsFrom,
        LocalDate achievementsTo,
        String summary,
        String lateReason,
        List<Result> results,
        List<Declaration> declarations,
        Meeting meeting,
        List<SummaryLine> lines,
        List<String> supplementAnswers) {}
