package vn.vinhdanh.presence;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.identity.CurrentPerson;

/** Where open forms and pages say that they are open. */
@RestController
@RequestMapping("/api/presence/{subject}")
class PresenceController {

    private final Presences presences;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    PresenceController(Presences presences, CurrentPerson currentPerson, Clock clock) {
        this.presences = presences;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    record Beat(boolean editing, boolean saved) {}

    /** Times are milliseconds since 1970, as browsers count. */
    record Other(String name, boolean editing, long since, Long savedAt) {}

    record Answer(long now, List<Other> others) {}

    @PutMapping
    Answer beat(@PathVariable String subject, @RequestBody Beat beat) {
        List<Other> others = presences.beat(subject, beat.editing(), beat.saved(), currentPerson.get()).stream()
                .map(present -> new Other(
                        present.name(),
                        present.editing(),
                        present.since().toEpochMilli(),
                        present.savedAt() == null ? null : present.savedAt().toEpochMilli()))
                .toList();
        return new Answer(clock.millis(), others);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String subject) {
        presences.leave(subject, currentPerson.get());
    }
}
