package vn.vinhdanh.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.ibatis.executor.BatchExecutor;
import org.apache.ibatis.executor.BatchExecutorException;
import org.apache.ibatis.executor.BatchResult;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.transaction.Transaction;

/**
 * Sends to PostgreSQL in one message all that a command of the engine writes. By itself the engine batches statements of the
 * same text only, and the fifteen or so tables that a step writes are as many round trips. PostgreSQL executes the
 * statements of a message in their order and answers each; the engine checks each answer as before. H2 runs statements in
 * our own process, and of several at once it counts the rows of the first only.
 */
final class WritesInOneMessage extends BatchExecutor {

    /** Large cases are ended in several messages. */
    private static final int MOST = 200;

    private static final Pattern TABLE = Pattern.compile("(?i)(?:insert\\s+into|update|delete\\s+from)\\s+(\\w+)");

    private final List<Write> waiting = new ArrayList<>();

    private WritesInOneMessage(Configuration configuration, Transaction transaction) {
        super(configuration, transaction);
    }

    /** From now on the engine writes this way. */
    static void prepare(Configuration statements) {
        statements.addInterceptor(new Interceptor() {
            @Override
            public Object plugin(Object part) {
                return part instanceof Executor executor
                        ? new WritesInOneMessage(statements, executor.getTransaction())
                        : part;
            }

            @Override
            public Object intercept(Invocation invocation) throws InvocationTargetException, IllegalAccessException {
                return invocation.proceed();
            }
        });
    }

    private record Write(MappedStatement statement, Object parameter, BoundSql sql) {

        /** @param rows how many it wrote */
        BatchResult done(int rows) {
            BatchResult result = new BatchResult(statement, sql.getSql(), parameter);
            result.setUpdateCounts(new int[] {rows});
            return result;
        }

        /** @return in the writing of PostgreSQL */
        String table() {
            Matcher found = TABLE.matcher(sql.getSql());
            return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : sql.getSql();
        }
    }

    @Override
    public int doUpdate(MappedStatement statement, Object parameter) {
        waiting.add(new Write(statement, parameter, statement.getBoundSql(parameter)));
        return BATCH_UPDATE_RETURN_VALUE;
    }

    @Override
    public List<BatchResult> doFlushStatements(boolean rollback) throws SQLException {
        List<Write> writes = List.copyOf(waiting);
        waiting.clear();
        List<BatchResult> results = new ArrayList<>();
        if (!rollback) {
            for (int from = 0; from < writes.size(); from += MOST) {
                send(writes.subList(from, Math.min(from + MOST, writes.size())), results);
            }
        }
        return results;
    }

    private void send(List<Write> writes, List<BatchResult> results) throws SQLException {
        String text = writes.stream().map(write -> write.sql.getSql()).collect(Collectors.joining(";\n"));
        try (PreparedStatement message =
                getConnection(writes.get(0).statement.getStatementLog()).prepareStatement(text)) {
            applyTransactionTimeout(message);
            int parameters = 0;
            for (Write write : writes) {
                configuration
                        .newParameterHandler(write.statement, write.parameter, write.sql)
                        .setParameters(after(parameters, message));
                parameters += write.sql.getParameterMappings().size();
            }
            message.execute();
            for (Write write : writes) {
                results.add(write.done(message.getUpdateCount()));
                message.getMoreResults();
            }
        } catch (SQLException e) {
            throw failure(writes, e, results);
        }
    }

    /** @return the message, of which the parameters are counted after those that are set already */
    private static PreparedStatement after(int parameters, PreparedStatement message) {
        return (PreparedStatement) Proxy.newProxyInstance(
                WritesInOneMessage.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> invoke(message, method, moved(parameters, method, arguments)));
    }

    private static Object[] moved(int parameters, Method method, Object[] arguments) {
        if (parameters == 0 || !method.getName().startsWith("set") || method.getParameterCount() < 2) {
            return arguments;
        }
        Object[] moved = arguments.clone();
        moved[0] = (Integer) moved[0] + parameters;
        return moved;
    }

    private static Object invoke(PreparedStatement message, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(message, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The way in which the engine expects to hear which write was refused; the server names its table. */
    private static BatchExecutorException failure(List<Write> writes, SQLException refused, List<BatchResult> results) {
        int position = positionOf(refused, writes);
        int[] before = new int[position];
        Arrays.fill(before, 1);
        BatchUpdateException heard = new BatchUpdateException(
                refused.getMessage(), refused.getSQLState(), refused.getErrorCode(), before, refused);
        heard.setNextException(refused);
        Write write = writes.get(position);
        return new BatchExecutorException(
                write.statement.getId() + ": " + refused.getMessage(),
                heard,
                List.copyOf(results),
                new BatchResult(write.statement, write.sql.getSql(), write.parameter));
    }

    private static int positionOf(SQLException refused, List<Write> writes) {
        String said = refused.getMessage().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return IntStream.range(0, writes.size())
                .filter(write -> said.contains(writes.get(write).table()))
                .findFirst()
                .orElse(0);
    }
}
