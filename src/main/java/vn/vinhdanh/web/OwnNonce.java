package vn.vinhdanh.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each page of the engine's web applications the nonce of its own policy. The applications pass the nonce from
 * the header to the page through an attribute of the whole server, so that two people who open a page in the same
 * moment get each other's: the browser then runs no script at all and shows an empty page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
final class OwnNonce extends OncePerRequestFilter {

    private static final Pattern PAGE = Pattern.compile("/camunda/app/[a-z]+(/[^./]*)*/?");
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([A-Za-z0-9+/=_-]+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[A-Za-z0-9+/=_-]+\"");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !"GET".equals(request.getMethod()) || !PAGE.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = response.getHeader("Content-Security-Policy");
        Matcher nonce = IN_HEADER.matcher(policy == null ? "" : policy);
        String type = page.getContentType();
        if (page.getContentSize() == 0 || type == null || !type.startsWith("text/html") || !nonce.find()) {
            page.copyBodyToResponse();
            return;
        }
        String body = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
        byte[] own = IN_PAGE.matcher(body)
                .replaceAll("nonce=\"" + nonce.group(1) + "\"")
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(own.length);
        response.getOutputStream().write(own);
    }
}
