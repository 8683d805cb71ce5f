package vn.vinhdanh.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who gets past the door. Everything needs a login but the sign-in page and what it is made of. The engine's web
 * applications keep their own protection against forged requests; everything else uses ours, whose cookie and header
 * have names of their own so that the two never meet.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    static final String CSRF_COOKIE = "VD-XSRF-TOKEN";
    static final String CSRF_HEADER = "X-VD-XSRF-TOKEN";

    /** Our pages load nothing from elsewhere and run no inline script. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            @Value("${vinhdanh.secure-cookies:false}") boolean secureCookies,
            @Value("${vinhdanh.guard.setup:true}") boolean setupClosed)
            throws Exception {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName(CSRF_COOKIE);
        tokens.setHeaderName(CSRF_HEADER);
        tokens.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Lax").secure(secureCookies));

        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setMatchingRequestParameterName(null);
        wanted.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !under("/api/").matches(request)
                && !under("/camunda/api/").matches(request));

        return http.requestCache(cache -> cache.requestCache(wanted))
                .authorizeHttpRequests(requests -> (setupClosed ? closed(requests) : requests)
                        .requestMatchers(
                                "/login",
                                "/css/**",
                                "/favicon.ico",
                                "/camunda/favicon.ico",
                                "/error",
                                "/actuator/health",
                                "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login")
                        .defaultSuccessUrl("/", false)
                        .failureHandler(failure())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?logout"))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(under("/camunda/")))
                .addFilterAfter(new TokenAlwaysThere(), CsrfFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(notSignedIn()).accessDeniedHandler(refused()))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .build();
    }

    /**
     * Nobody creates the first administrator over the web (CVE-2026-77226), and nobody signs in past our own page. Open
     * only in a test that shows what happens then.
     */
    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry closed(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        return requests.requestMatchers(
                        "/camunda/api/admin/setup/**",
                        "/camunda/app/admin/*/setup/**",
                        "/camunda/api/admin/auth/user/*/login/**",
                        "/engine-rest/**",
                        "/h2-console/**")
                .denyAll();
    }

    private static AuthenticationFailureHandler failure() {
        return (request, response, exception) -> response.sendRedirect(
                request.getContextPath() + "/login?" + (exception instanceof LockedException ? "locked" : "error"));
    }

    /** Programs get an answer they understand, people the sign-in page. */
    private static AuthenticationEntryPoint notSignedIn() {
        LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, exception) -> {
            if (under("/api/").matches(request) || under("/camunda/api/").matches(request)) {
                json(response, 401, "Phiên làm việc đã hết. Hãy đăng nhập lại.");
            } else {
                page.commence(request, response, exception);
            }
        };
    }

    private static AccessDeniedHandler refused() {
        return (request, response, exception) -> {
            boolean forged = exception instanceof CsrfException;
            if (under("/api/").matches(request) || under("/camunda/api/").matches(request)) {
                json(
                        response,
                        403,
                        forged
                                ? "Yêu cầu không hợp lệ hoặc phiên làm việc đã hết. Hãy tải lại trang rồi làm lại."
                                : "Bạn không được phép làm việc này.");
            } else if (forged && "/login".equals(request.getServletPath())) {
                // The sign-in page was left open for too long.
                response.sendRedirect(request.getContextPath() + "/login?again");
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        };
    }

    private static void json(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"type\":\"NotForYou\",\"message\":\"" + message + "\",\"findings\":[]}");
    }

    private static RequestMatcher under(String folder) {
        return request -> request.getServletPath().startsWith(folder)
                || request.getRequestURI()
                        .substring(request.getContextPath().length())
                        .startsWith(folder);
    }

    /** Writes the token's cookie with every answer, so that a form in Tasklist always finds one. */
    private static final class TokenAlwaysThere extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                token.getToken();
            }
            chain.doFilter(request, response);
        }
    }
}
