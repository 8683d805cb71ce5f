package vn.vinhdanh.bulk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Notes every statement that goes to the database; a batch is one, as it goes there at once. */
public final class CountedStatements implements BeanPostProcessor {

    private static final List<String> SAID = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database
                ? ProxyDataSourceBuilder.create(database)
                        .afterQuery((execution, queries) -> SAID.add(Thread.currentThread()
                                        .getName() + "\t" + queries.get(0).getQuery()))
                        .build()
                : bean;
    }

    /** @return how many there have been, for {@link #since} */
    public static int mark() {
        return SAID.size();
    }

    /** @return the statements of this thread, or of all with another thread's prefix, from the mark on */
    public static List<String> since(int mark, String threads) {
        synchronized (SAID) {
            return SAID.subList(mark, SAID.size()).stream()
                    .filter(line -> line.startsWith(threads))
                    .map(line -> line.substring(line.indexOf('\t') + 1))
                    .toList();
        }
    }
}
