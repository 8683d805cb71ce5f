package vn.vinhdanh.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs people into Tasklist, Cockpit and Admin as who they are to Spring Security: one login for everything. */
@Configuration(proxyBeanMethods = false)
class WebAppLogin {

    /** Right behind Spring Security's own filter (order -100). */
    static final int ORDER = -99;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppLoginFilter() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setName("webAppLogin");
        registration.setInitParameters(Map.of("authentication-provider", FromSpringSecurity.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(ORDER);
        return registration;
    }

    /** Behind the login, before everything that belongs to the engine. */
    @Bean
    FilterRegistrationBean<ApiGateway> apiGatewayRegistration(ApiGateway gateway) {
        FilterRegistrationBean<ApiGateway> registration = new FilterRegistrationBean<>(gateway);
        registration.addUrlPatterns(ApiGateway.API + "*");
        registration.setOrder(ORDER + 1);
        return registration;
    }

    /** Created by the filter through its name. */
    public static final class FromSpringSecurity extends ContainerBasedAuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication == null
                    || !authentication.isAuthenticated()
                    || authentication instanceof AnonymousAuthenticationToken) {
                return AuthenticationResult.unsuccessful();
            }
            List<String> groups = new ArrayList<>();
            for (GrantedAuthority authority : authentication.getAuthorities()) {
                groups.add(authority.getAuthority());
            }
            AuthenticationResult result = AuthenticationResult.successful(authentication.getName());
            result.setGroups(groups);
            return result;
        }
    }
}
