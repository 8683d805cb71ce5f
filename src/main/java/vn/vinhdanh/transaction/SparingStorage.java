package vn.vinhdanh.transaction;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;

/** Lays {@link SparingAccess} under the repositories. */
@Configuration(proxyBeanMethods = false)
class SparingStorage {

    @Bean
    static BeanPostProcessor sparingAccess(
            ObjectProvider<KnownAggregates> aggregates, ObjectProvider<ListsTogether> lists) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataAccessStrategy strategy
                        ? new SparingAccess(strategy, aggregates.getObject(), lists.getObject())
                        : bean;
            }
        };
    }
}
