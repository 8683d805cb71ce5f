package vn.vinhdanh.draft;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.identity.CurrentPerson;

/** Where forms keep and find what the person at the keyboard typed. */
@RestController
@RequestMapping("/api/drafts/{kind:task|start}/{id}")
class DraftController {

    private final FormDrafts drafts;
    private final CurrentPerson currentPerson;

    DraftController(FormDrafts drafts, CurrentPerson currentPerson) {
        this.drafts = drafts;
        this.currentPerson = currentPerson;
    }

    /** @param savedAt milliseconds since 1970, as browsers count */
    record Kept(int version, @JsonRawValue String content, long savedAt) {

        static Kept of(FormDraft draft) {
            return new Kept(draft.version(), draft.content(), draft.savedAt().toEpochMilli());
        }
    }

    record Typed(int version, JsonNode content) {}

    @GetMapping
    ResponseEntity<Kept> read(@PathVariable String kind, @PathVariable String id) {
        return drafts.find(work(kind, id), currentPerson.get())
                .map(draft -> ResponseEntity.ok(Kept.of(draft)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping
    Kept write(@PathVariable String kind, @PathVariable String id, @RequestBody Typed typed) {
        if (typed.content() == null) {
            throw new NotFound("Không có nội dung nào để lưu.");
        }
        return Kept.of(
                drafts.save(work(kind, id), typed.version(), typed.content().toString(), currentPerson.get()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String kind, @PathVariable String id) {
        drafts.discard(work(kind, id), currentPerson.get());
    }

    private static Work work(String kind, String id) {
        return new Work(Work.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id);
    }
}
