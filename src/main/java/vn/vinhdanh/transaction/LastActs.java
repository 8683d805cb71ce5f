package vn.vinhdanh.transaction;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does what is left to be done in a transaction when everybody else who wanted to do something before its commit has done
 * it. A synchronization would come too early for what another one adds after it, and not at all when it is only registered
 * by another one: the list of those that are asked is closed when the first of them is.
 */
@Component
final class LastActs implements TransactionExecutionListener {

    private static final PerTransaction<List<Runnable>> ACTS = new PerTransaction<>(ArrayList::new);

    /** @param act may be done several times; what it throws rolls the transaction back */
    static void add(Runnable act) {
        ACTS.get().add(act);
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (TransactionSynchronizationManager.hasResource(ACTS)) {
            List<Runnable> acts = ACTS.get();
            // An act may bring another one, or give one that was done something more to do; such a chain is as long as
            // all.
            for (int round = 0; round < acts.size(); round++) {
                for (int i = 0; i < acts.size(); i++) {
                    acts.get(i).run();
                }
            }
        }
    }
}
