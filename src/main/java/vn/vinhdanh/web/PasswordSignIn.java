package vn.vinhdanh.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;

/**
 * Signs in with name and password against {@link Accounts}. For LDAP or OIDC another provider takes this one's place
 * and grants the groups as authorities of the same names; nothing else in the house changes.
 */
@Component
final class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;

    PasswordSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String user = attempt.getName().strip();
        String password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        switch (accounts.signIn(user, password)) {
            case REFUSED -> throw new BadCredentialsException("Tên đăng nhập hoặc mật khẩu không đúng.");
            case LOCKED -> throw new LockedException("Tài khoản đang tạm khoá.");
            case GRANTED -> {
                Person person =
                        accounts.find(user).orElseThrow(() -> new BadCredentialsException("Tài khoản không còn."));
                List<SimpleGrantedAuthority> groups = person.groups().stream()
                        .map(SimpleGrantedAuthority::new)
                        .collect(Collectors.toList());
                return new SignedIn(person, groups);
            }
        }
        throw new BadCredentialsException("Tên đăng nhập hoặc mật khẩu không đúng.");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Keeps the person, forgets the password. */
    static final class SignedIn extends UsernamePasswordAuthenticationToken {

        private static final long serialVersionUID = 1L;

        SignedIn(Person person, List<SimpleGrantedAuthority> groups) {
            super(person, null, groups);
        }

        @Override
        public String getName() {
            return ((Person) getPrincipal()).id();
        }
    }
}
