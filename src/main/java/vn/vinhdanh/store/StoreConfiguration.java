package vn.vinhdanh.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the bytes of files are kept. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Shelf shelf(JdbcClient jdbc, TransactionTemplate transaction) {
        return new DatabaseShelf(jdbc, transaction);
    }
}
