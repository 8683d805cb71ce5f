package vn.vinhdanh.identity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.finding.NotForYou;

/**
 * The person of the running request, from Spring Security. Groups are authorities of the same name, whoever
 * authenticated: form, LDAP or OIDC.
 */
@Component
final class SignedInPerson implements CurrentPerson {

    @Override
    public Person get() {
        return find().orElseThrow(() -> new NotForYou("Bạn chưa đăng nhập.", "Đăng nhập rồi làm lại."));
    }

    @Override
    public Optional<Person> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        Set<String> groups = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet());
        String name = authentication.getPrincipal() instanceof Person person ? person.name() : authentication.getName();
        return Optional.of(new Person(authentication.getName(), name, groups));
    }
}
