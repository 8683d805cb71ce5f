package vn.vinhdanh.way;

import java.util.List;
import java.util.Optional;

/** Implemented where the process models are known. */
public interface Ways {

    /**
     * @param subject code of a dossier, registration, meeting or campaign
     * @return its ways, the main one first; empty when no process ran for it
     */
    List<Way> of(String subject);

    /** @return what to do at the step that this task is; empty when there never was such a task */
    Optional<Guide> guide(String taskId);
}
