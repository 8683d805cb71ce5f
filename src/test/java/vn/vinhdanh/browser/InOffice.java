package vn.vinhdanh.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A class of tests that look at pages. All share one {@link Office}, which is opened for the first of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(InOffice.OneForAll.class)
@interface InOffice {

    /** Hands the office to the constructor; keeps what everybody sees when a test fails. */
    final class OneForAll implements ParameterResolver, AfterTestExecutionCallback {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Office.class;
        }

        @Override
        public Office resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return office(test);
        }

        @Override
        public void afterTestExecution(ExtensionContext test) {
            if (test.getExecutionException().isPresent()) {
                office(test)
                        .keepPictures("failed-" + test.getRequiredTestMethod().getName());
            }
        }

        private static Office office(ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.create(Office.class))
                    .getOrComputeIfAbsent(Office.class, type -> Office.open(), Office.class);
        }
    }
}
