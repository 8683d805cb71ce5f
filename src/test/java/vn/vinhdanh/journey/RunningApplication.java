package vn.vinhdanh.journey;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.VinhDanhApplication;

/**
 * The whole application as it is run in earnest, jobs and authorization on, with a browser for each person. It can be
 * stopped and started again on its database.
 */
public final class RunningApplication implements AutoCloseable {

    private final String[] database;
    private final Map<String, TestBrowser> browsers = new ConcurrentHashMap<>();
    private ConfigurableApplicationContext context;

    /** @param database arguments that name the data source */
    public RunningApplication(String... database) {
        this.database = database;
    }

    public void start() {
        String[] arguments = new String[database.length + 2];
        System.arraycopy(database, 0, arguments, 0, database.length);
        arguments[database.length] = "--server.port=0";
        arguments[database.length + 1] = "--spring.datasource.hikari.minimum-idle=1";
        context = new SpringApplicationBuilder(VinhDanhApplication.class)
                .profiles("rehearsal")
                .run(arguments);
    }

    /** Stops jobs from being picked up, so that those a step leaves behind are there when the application stops. */
    public void leaveJobsLying() {
        context.getBean(JobExecutor.class).shutdown();
    }

    /** Stops and starts; everybody has to sign in again. */
    public void restart() {
        close();
        start();
    }

    @Override
    public void close() {
        browsers.clear();
        context.close();
    }

    /** @return the browser in which this person is signed in */
    public TestBrowser browser(String user) {
        return browsers.computeIfAbsent(user, this::anotherBrowser);
    }

    /** @return one more browser for a person who may have others open */
    public TestBrowser anotherBrowser(String user) {
        return TestBrowser.signIn(port(), user);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** @return a number from the database */
    public long count(String sql, Object... parameters) {
        return jdbc().sql(sql).params(parameters).query(Long.class).single();
    }

    public List<String> texts(String sql, Object... parameters) {
        return jdbc().sql(sql).params(parameters).query(String.class).list();
    }

    List<byte[]> bytes(String sql) {
        return jdbc().sql(sql).query((row, number) -> row.getBytes(1)).list();
    }

    /** @return a part of the application itself */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }
}
