package vn.vinhdanh.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start in production with anything missing or borrowed from a rehearsal, and names everything at once. Runs
 * before a database is opened or a port bound.
 */
public final class ProductionGuard implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final int SHORTEST_PASSWORD = 12;

    /** Setting → the environment variable that gives it. */
    private static final Map<String, String> NEEDED = Map.of(
            "spring.datasource.url", "VINHDANH_DB_URL",
            "spring.datasource.username", "VINHDANH_DB_USER",
            "spring.datasource.password", "VINHDANH_DB_PASSWORD",
            "vinhdanh.administrator.user", "VINHDANH_ADMIN_USER",
            "vinhdanh.administrator.password", "VINHDANH_ADMIN_PASSWORD",
            "vinhdanh.public-url", "VINHDANH_PUBLIC_URL");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        List<String> wrong = check(event.getEnvironment());
        if (!wrong.isEmpty()) {
            throw new NotFitForProduction(wrong);
        }
    }

    /** @return everything that stands against a production start; empty outside production */
    static List<String> check(ConfigurableEnvironment environment) {
        List<String> wrong = new ArrayList<>();
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return wrong;
        }
        if (environment.acceptsProfiles(Profiles.of("rehearsal"))) {
            wrong.add("The profiles 'production' and 'rehearsal' exclude each other.");
        }
        NEEDED.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(needed -> {
            String value = environment.getProperty(needed.getKey());
            if (value == null || value.isBlank()) {
                wrong.add(needed.getValue() + " (" + needed.getKey() + ") is missing.");
            }
        });
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.isBlank() && !url.startsWith("jdbc:postgresql:")) {
            wrong.add(
                    "VINHDANH_DB_URL must name a PostgreSQL database (jdbc:postgresql://…); production runs on no other.");
        }
        String password = environment.getProperty("vinhdanh.administrator.password", "");
        if (!password.isBlank() && password.length() < SHORTEST_PASSWORD) {
            wrong.add("VINHDANH_ADMIN_PASSWORD must have at least " + SHORTEST_PASSWORD + " characters.");
        }
        String publicUrl = environment.getProperty("vinhdanh.public-url", "");
        if (!publicUrl.isBlank() && !publicUrl.startsWith("https://")) {
            wrong.add("VINHDANH_PUBLIC_URL must begin with https://, as cookies are sent over TLS only.");
        }
        for (String guard : List.of("gateway", "queries", "scripts", "setup")) {
            if (!environment.getProperty("vinhdanh.guard." + guard, Boolean.class, true)) {
                wrong.add("vinhdanh.guard." + guard + " is off; only a test may do that.");
            }
        }
        if (environment.containsProperty("vinhdanh.rehearsal.password")) {
            wrong.add("vinhdanh.rehearsal.password is set; there are no demo accounts in production.");
        }
        return wrong;
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** Thrown instead of starting. */
    static final class NotFitForProduction extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NotFitForProduction(List<String> wrong) {
            super("Production cannot start: " + System.lineSeparator() + "  - "
                    + String.join(System.lineSeparator() + "  - ", wrong));
        }
    }
}
