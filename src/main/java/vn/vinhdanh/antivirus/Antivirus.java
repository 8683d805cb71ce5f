package vn.vinhdanh.antivirus;

import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.vinhdanh.antivirus.AntivirusSettings.Mode;

/** Gives verdicts on files, when the office wants them scanned. */
@Component
@EnableConfigurationProperties(AntivirusSettings.class)
public class Antivirus implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);

    /** Runs, but new files wait; the nodes stay in service. */
    private static final Status DEGRADED = new Status("DEGRADED");

    private static final Duration PATIENCE_OF_A_PROBE = Duration.ofSeconds(3);

    private final boolean required;
    private final Clamd clamd;
    private final Clamd probed;

    Antivirus(AntivirusSettings settings) {
        this.required = settings.mode() == Mode.REQUIRED;
        this.clamd = new Clamd(settings::address, settings.timeout());
        this.probed = new Clamd(settings::address, PATIENCE_OF_A_PROBE);
    }

    /** @return whether files must be scanned before anybody reads them */
    public boolean isRequired() {
        return required;
    }

    /** Takes as long as the scanner does, at most the configured timeout; must not run in a transaction. */
    public Verdict scan(Path file) {
        if (!required) {
            return new Verdict.NotAsked();
        }
        Verdict verdict = clamd.scan(file);
        if (verdict instanceof Verdict.Unknown unknown) {
            LOG.warn("The virus scanner gave no verdict: {}", unknown.trouble());
        } else if (verdict instanceof Verdict.Infected infected) {
            LOG.warn("The virus scanner found {}", infected.signature());
        }
        return verdict;
    }

    @Override
    public Health health() {
        if (!required) {
            return Health.up().withDetail("mode", "off").build();
        }
        try {
            String version = probed.version();
            return Health.status(version.startsWith("ClamAV") ? Status.UP : DEGRADED)
                    .withDetail("reply", version)
                    .build();
        } catch (IOException | UnresolvedAddressException away) {
            return Health.status(DEGRADED).withException(away).build();
        }
    }
}
