package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.identity.Person;

/** Where deadlines are changed in a test: the pages, as the office uses them. */
@TestComponent
class ExtensionDesk {

    private final Office office;
    private final MockMvc http;

    ExtensionDesk(Office office, WebApplicationContext context) {
        this.office = office;
        this.http = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    /** @param scope {@code ALL}, {@code BLOC:xa-phuong} or {@code UNIT:kim-tan} */
    String draft(String kind, String scope, LocalDate lastDay) {
        String code = begun();
        String[] whom = scope.split(":");
        ask(
                "noivu.cv",
                post("/thay-doi-han/" + code)
                        .param("kind", kind)
                        .param("level", whom[0])
                        .param(whom[0].equals("BLOC") ? "bloc" : "unit", whom.length > 1 ? whom[1] : "")
                        .param("lastDay", lastDay == null ? "" : lastDay.toString())
                        .param("reason", "Mưa lũ chia cắt nhiều xã.")
                        .param("documentNumber", "Công văn số 12/UBND-NV")
                        .param("documentDate", office.today().toString()),
                302);
        return code;
    }

    String begun() {
        String place = ask("noivu.cv", post("/moc-han/LC2020/thay-doi"), 302).getRedirectedUrl();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    void attachPaper(String code) {
        ask(
                "noivu.cv",
                post("/api/attachments/" + code + "/EXTENSION_DOCUMENT")
                        .param("name", "cong-van.pdf")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(SamplePdf.titled("Công văn")),
                200);
    }

    /** Records a change that nothing stands against. @return its code */
    String record(String kind, String scope, LocalDate lastDay) {
        String code = draft(kind, scope, lastDay);
        attachPaper(code);
        ask("noivu.cv", post("/thay-doi-han/" + code + "/ghi-nhan"), 302);
        return code;
    }

    String page(String user, String url) {
        return body(ask(user, MockMvcRequestBuilders.get(url), 200));
    }

    String post(String user, String url, Map<String, String> fields, int status) {
        MockHttpServletRequestBuilder request = post(url);
        fields.forEach(request::param);
        return body(ask(user, request, status));
    }

    int status(String user, String method, String url) {
        return perform(user, method.equals("GET") ? MockMvcRequestBuilders.get(url) : post(url))
                .getStatus();
    }

    private static MockHttpServletRequestBuilder post(String url) {
        return MockMvcRequestBuilders.post(url);
    }

    private MockHttpServletResponse ask(String user, MockHttpServletRequestBuilder request, int status) {
        MockHttpServletResponse answer = perform(user, request);
        assertThat(answer.getStatus()).as(body(answer)).isEqualTo(status);
        return answer;
    }

    private MockHttpServletResponse perform(String user, MockHttpServletRequestBuilder request) {
        Person person = office.person(user);
        try {
            return http.perform(request.with(SecurityMockMvcRequestPostProcessors.csrf())
                            .with(SecurityMockMvcRequestPostProcessors.authentication(
                                    UsernamePasswordAuthenticationToken.authenticated(
                                            person.id(),
                                            null,
                                            AuthorityUtils.createAuthorityList(
                                                    person.groups().toArray(String[]::new))))))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
