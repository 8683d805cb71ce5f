package vn.vinhdanh.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on an in-memory H2 with the real campaign, job executor off: each test walks one path of a model
 * by completing tasks as the people who own them and firing named jobs. All process tests share one application; the
 * office is emptied before each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:process-tests;QUERY_CACHE_SIZE=512;DB_CLOSE_ON_EXIT=FALSE",
            "camunda.bpm.job-execution.enabled=false",
            "vinhdanh.brand.name=Thi Đua Mẫu"
        })
@Import({Office.class, CaseWork.class, CaseWork.Rooms.class, ExtensionDesk.class, ModelCoverage.class})
@ExtendWith(Office.Emptied.class)
@interface ProcessTest {}
