package vn.vinhdanh.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses ad-hoc task queries that carry an expression in an or-part. The engine looks for expressions in the outer
 * query only and evaluates those inside {@code or()…endOr()}: code execution for anyone who may query
 * (CVE-2026-109432). Queries that come through filters do not pass here; {@link ApiGateway} stops those.
 */
final class TaskQueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            for (TaskQueryImpl part : query.getQueries()) {
                if (!part.getExpressions().isEmpty()) {
                    throw new BadUserRequestException("Expressions are forbidden in ad-hoc queries, or-parts included");
                }
            }
        }
        return next.execute(command);
    }
}
