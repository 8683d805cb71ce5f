package vn.vinhdanh.reminder;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.worklist.WorkItem;

/** Says what still stands in the way of a piece of work, so that a reminder is of use. */
@Component
class WhatIsMissing {

    private static final int MOST = 20;
    private static final Set<String> PAPERWORK = Set.of("userTask_prepareDossier", "userTask_supplementDossier");

    private final Dossiers dossiers;

    WhatIsMissing(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** @return sentences; empty when nothing is known to be missing */
    List<String> of(WorkItem item) {
        if (!PAPERWORK.contains(item.step())) {
            return List.of();
        }
        Dossier dossier = dossiers.get(item.subject());
        List<String> all = dossiers.check(dossier).stream()
                .filter(Finding::isBlocking)
                .map(Finding::sentence)
                .toList();
        return all.size() <= MOST
                ? all
                : Stream.concat(all.stream().limit(MOST), Stream.of("… và " + (all.size() - MOST) + " điểm khác."))
                        .toList();
    }
}
