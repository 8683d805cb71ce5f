package vn.vinhdanh.worklist;

import java.util.List;
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
    private final List<OtherWork> others;

    WorkLinks(WorkItems items, List<OtherWork> others) {
        this.items = items;
        this.others = others;
    }

    /** Leads to the task; once it is done, to what it was about; other work to its own page. */
    @GetMapping("/viec/{taskId:[A-Za-z0-9._-]+}")
    String open(@PathVariable String taskId) {
        return others.stream()
                .flatMap(other -> other.pageOf(taskId).stream())
                .findFirst()
                .or(() -> items.subjectOfDone(taskId).map(subject -> "/ho-so?tim=" + subject))
                .map(page -> "redirect:" + page)
                .orElse("redirect:/camunda/app/tasklist/default/#/?task=" + taskId);
    }
}
