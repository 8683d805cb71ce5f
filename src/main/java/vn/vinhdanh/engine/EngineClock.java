package vn.vinhdanh.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.rehearsal.ClockMoved;

/** Lets the engine's clock show what the application's {@link Clock} shows. */
@Component
final class EngineClock extends AbstractProcessEnginePlugin {

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        follow(Duration.between(Instant.now(), clock.instant()));
    }

    @EventListener
    void on(ClockMoved moved) {
        follow(moved.offset());
    }

    private static void follow(Duration offset) {
        if (Math.abs(offset.toMillis()) < 1000) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(offset.toMillis());
        }
    }

    /** Outside a rehearsal time is what it is. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!rehearsal | production")
    static class RealTime {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
