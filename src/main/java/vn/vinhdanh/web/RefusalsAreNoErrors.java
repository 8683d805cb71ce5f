package vn.vinhdanh.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Arrays;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import vn.vinhdanh.finding.Refusal;

/**
 * Keeps refusals, and two people doing the same at once, out of the log's errors. The engine and its API log every exception with a full stack trace; a person
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

        /** Logs exceptions as text. */
        private static final String ENGINE_API = "org.camunda.bpm.engine.rest.exception";

        private static boolean isRefusal(String format, Object[] parameters) {
            String text = format + (parameters == null ? "" : Arrays.toString(parameters));
            return text.contains(Refusal.class.getPackageName()) || text.contains("OptimisticLockingException");
        }

        @Override
        public FilterReply decide(
                Marker marker, Logger logger, Level level, String format, Object[] parameters, Throwable thrown) {
            if (level == null || !level.isGreaterOrEqual(Level.WARN)) {
                return FilterReply.NEUTRAL;
            }
            if (logger.getName().equals(ENGINE_API) && isRefusal(format, parameters)) {
                return FilterReply.DENY;
            }
            Throwable cause = thrown;
            if (cause == null && parameters != null && parameters.length > 0) {
                cause = parameters[parameters.length - 1] instanceof Throwable last ? last : null;
            }
            for (int depth = 0; cause != null && depth < 50; depth++, cause = cause.getCause()) {
                if (cause instanceof Refusal || cause instanceof ConcurrencyFailureException) {
                    LOG.debug("Refused: {}", cause.getMessage());
                    return FilterReply.DENY;
                }
            }
            return FilterReply.NEUTRAL;
        }
    }
}
