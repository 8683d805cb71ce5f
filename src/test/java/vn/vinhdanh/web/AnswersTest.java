package vn.vinhdanh.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;

class AnswersTest {

    @RestController
    static class Thrower {

        @GetMapping("/api/{what}")
        String fail(@PathVariable("what") String what) {
            throw switch (what) {
                case "refusal" -> refusal();
                case "wrapped" -> new IllegalStateException("ENGINE-03051", refusal());
                case "not-for-you" -> new NotForYou("Không phải hồ sơ của đơn vị bạn.", "Liên hệ đơn vị lập.");
                case "not-found" -> new NotFound("Không có hồ sơ X.");
                case "overtaken" -> new OptimisticLockingFailureException("row was changed");
                case "twice" -> new DuplicateKeyException("ballot_pk");
                case "gone" -> new IllegalStateException(new IOException("Broken pipe"));
                case "too-large" -> new MaxUploadSizeExceededException(1);
                default -> new IllegalStateException("secret");
            };
        }

        @PostMapping("/api/read")
        String read(@RequestBody Map<String, Integer> body) {
            return "" + body.size();
        }

        private static Refusal refusal() {
            return new Refusal(
                    "Chưa nộp được hồ sơ",
                    List.of(
                            Finding.blocking(
                                    "DOCUMENT_MISSING",
                                    Place.document("SUBMISSION_LETTER"),
                                    "Thiếu tờ trình.",
                                    "Đính kèm tờ trình.",
                                    "Mục IV.2"),
                            Finding.advisory("X", Place.whole(), "Nên xem lại.", "", "")));
        }
    }

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Thrower())
            .setControllerAdvice(new Answers())
            .build();

    @Test
    void aRefusalListsEveryFinding() throws Exception {
        for (String path : List.of("/api/refusal", "/api/wrapped")) {
            mvc.perform(get(path))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.message", containsString("Chưa nộp được hồ sơ: (1) Thiếu tờ trình.")))
                    .andExpect(jsonPath("$.findings.length()").value(2))
                    .andExpect(jsonPath("$.findings[0].code").value("DOCUMENT_MISSING"))
                    .andExpect(jsonPath("$.findings[0].severity").value("BLOCKING"))
                    .andExpect(jsonPath("$.findings[0].place.kind").value("DOCUMENT"))
                    .andExpect(jsonPath("$.findings[0].place.key").value("SUBMISSION_LETTER"))
                    .andExpect(jsonPath("$.findings[0].sentence").value("Thiếu tờ trình."))
                    .andExpect(jsonPath("$.findings[0].remedy").value("Đính kèm tờ trình."))
                    .andExpect(jsonPath("$.findings[0].source").value("Mục IV.2"));
        }
    }

    @Test
    void eachKindOfNoHasItsStatus() throws Exception {
        mvc.perform(get("/api/not-for-you")).andExpect(status().isForbidden());
        mvc.perform(get("/api/not-found")).andExpect(status().isNotFound());
        for (String path : List.of("/api/overtaken", "/api/twice")) {
            mvc.perform(get(path))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.message", containsString("người khác thay đổi")));
        }
        mvc.perform(get("/api/too-large")).andExpect(status().isPayloadTooLarge());
        mvc.perform(post("/api/read").contentType(MediaType.APPLICATION_JSON).content("{\"a\":"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message", containsString("không đúng dạng")));
    }

    /** Else every closed browser would be an incident in the log. */
    @Test
    void aBrowserThatHasGoneIsNoAccident() throws Exception {
        mvc.perform(get("/api/gone")).andExpect(content().string(""));
    }

    @Test
    void anAccidentHasANumberAndTellsNothingElse() throws Exception {
        mvc.perform(get("/api/accident"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.message", matchesPattern(".*SC-\\d{6}\\.")))
                .andExpect(content().string(not(containsString("secret"))));
    }
}
