package vn.vinhdanh.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A rehearsal with everything in it, on a database in memory, jobs run by hand, reached over HTTP.
 *
 * <p>Never two at a time: the engine's web API finds its engine by name in a register of the whole JVM, and its clock is
 * one for the JVM too. So each class closes what it opened.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DirtiesContext
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.minimum-idle=1",
            "camunda.bpm.job-execution.enabled=false"
        })
public @interface WholeApplication {}
