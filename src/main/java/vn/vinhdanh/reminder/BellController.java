package vn.vinhdanh.reminder;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.worklist.OtherWork;

/** The bell in Tasklist: for those without mail, and for those who do not wait for it. */
@RestController
class BellController {

    /**
     * @param kind section of the digest, in words
     * @param count how much of it there is, more than is shown
     */
    record Section(String kind, boolean overdue, int count, List<Notice> notices) {}

    /** @param link where it is done, empty for work of others; @param when until when, in words, or empty */
    record Notice(String link, String task, String subject, String about, String when) {}

    private final Bell bell;
    private final List<OtherWork> others;
    private final CurrentPerson currentPerson;

    BellController(Bell bell, List<OtherWork> others, CurrentPerson currentPerson) {
        this.bell = bell;
        this.others = others;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/api/notices")
    List<Section> notices() {
        return bell.of(currentPerson.get()).stream()
                .map(notices -> new Section(
                        notices.kind().words(),
                        notices.kind().isOverdue(),
                        notices.count(),
                        notices.lines().stream().map(this::notice).toList()))
                .toList();
    }

    private Notice notice(Line line) {
        return new Notice(
                line.kind() == Line.Kind.OVERDUE_ELSEWHERE
                        ? ""
                        : link(line.item().taskId()),
                line.item().stepName(),
                line.item().subject(),
                line.item().about(),
                line.when());
    }

    private String link(String workId) {
        return others.stream()
                .flatMap(other -> other.pageOf(workId).stream())
                .findFirst()
                .orElse("#/?task=" + workId);
    }
}
