package vn.vinhdanh.worklist;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The address of a task in mails. A browser that must sign in first forgets what stands behind the # of an address, so
 * mails name this one, which leads on to Tasklist.
 */
@Controller
class WorkLinks {

    private final WorkItems items;

    WorkLinks(WorkItems items) {
        this.items = items;
    }

    /** Leads to the task; once it is done, to what it was about. */
    @GetMapping("/viec/{taskId:[A-Za-z0-9-]+}")
    String open(@PathVariable String taskId) {
        return items.subjectOfDone(taskId)
                .map(subject -> "redirect:/ho-so?tim=" + subject)
                .orElse("redirect:/camunda/app/tasklist/default/#/?task=" + taskId);
    }
}
