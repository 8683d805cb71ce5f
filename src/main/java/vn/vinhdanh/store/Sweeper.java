package vn.vinhdanh.store;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps the store from time to time. */
@Component
class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final FileStore store;

    Sweeper(FileStore store) {
        this.store = store;
    }

    @Scheduled(initialDelayString = "${vinhdanh.files.sweep-every}", fixedDelayString = "${vinhdanh.files.sweep-every}")
    void sweep() throws IOException {
        int swept = store.sweep();
        if (swept > 0) {
            LOG.info("Swept away {} files that nothing refers to", swept);
        }
    }
}
