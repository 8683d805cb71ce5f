package vn.vinhdanh.progress;

import java.util.Set;

/** Another room's answer to whose results up to the cut-off have come in already, with a dossier. */
public interface HandedInResults {

    /** @return ids of units */
    Set<String> of(String campaignId);
}
