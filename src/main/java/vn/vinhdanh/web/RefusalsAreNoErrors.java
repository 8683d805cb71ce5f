package vn.vinhdanh.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;
import vn.vinhdanh.finding.Refusal;

/**
 * Keeps refusals out of the log's errors. The engine and its API log every exception with a full stack trace; a person
 * who forgot a document is no incident, and a log full of those hides the real ones.
 */
@Component
class RefusalsAreNoErrors {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(RefusalsAreNoErrors.class);

    private TurboFilter filter;

    @PostConstruct
    void install() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context) {
            filter = new Filter();
            filter.setContext(context);
            filter.start();
            context.addTurboFilter(filter);
        }
    }

    @PreDestroy
    void remove() {
        if (filter != null && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(filter);
        }
    }

    private static final class Filter extends TurboFilter {

        @Override
        public FilterReply decide(
                Marker marker, Logger logger, Level level, String format, Object[] parameters, Throwable thrown) {
            if (level == null || !level.isGreaterOrEqual(Level.WARN)) {
                return FilterReply.NEUTRAL;
            }
            Throwable cause = thrown;
            if (cause == null && parameters != null && parameters.length > 0) {
                cause = parameters[parameters.length - 1] instanceof Throwable last ? last : null;
            }
            for (int depth = 0; cause != null && depth < 50; depth++, cause = cause.getCause()) {
                if (cause instanceof Refusal) {
                    LOG.debug("Refused: {}", cause.getMessage());
                    return FilterReply.DENY;
                }
            }
            return FilterReply.NEUTRAL;
        }
    }
}
