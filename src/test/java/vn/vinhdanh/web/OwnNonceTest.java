package vn.vinhdanh.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnNonceTest {

    private static final String PAGE = "<script nonce=\"%s\" src=\"a.js\"></script><p>Việc cần làm</p>";

    @Test
    void pageGetsTheNonceOfItsOwnPolicyEvenWhenItWasWrittenWithAnothers() throws Exception {
        assertThat(answer("/camunda/app/tasklist/default/", "text/html;charset=UTF-8", PAGE.formatted("ofAnother")))
                .isEqualTo(PAGE.formatted("ofThis"));
    }

    @Test
    void leavesScriptsAndOtherPagesAlone() throws Exception {
        String script = "x = 'nonce=\"ofAnother\"'";

        assertThat(answer("/camunda/app/tasklist/scripts/config.js", "text/javascript", script))
                .isEqualTo(script);
        assertThat(answer("/camunda/app/tasklist/default/", "application/json", script))
                .isEqualTo(script);
    }

    private static String answer(String path, String type, String body) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        FilterChain application = (request, answer) -> {
            answer.setContentType(type);
            ((jakarta.servlet.http.HttpServletResponse) answer)
                    .setHeader("Content-Security-Policy", "script-src 'nonce-ofThis' 'strict-dynamic'");
            answer.getOutputStream().write(body.getBytes("UTF-8"));
        };
        new OwnNonce().doFilter(new MockHttpServletRequest("GET", path), response, application);
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
