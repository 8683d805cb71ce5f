package vn.vinhdanh.transaction;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that each transaction has of its own, from its first use to its commit or rollback. A transaction inside
 * another one has its own; without a transaction each use gets a new one, so that nothing is remembered.
 *
 * @param <T> a mutable thing, used by the one thread of the transaction
 */
public final class PerTransaction<T> {

    private final Supplier<T> fresh;
    private final Consumer<T> beforeCommit;

    public PerTransaction(Supplier<T> fresh) {
        this(fresh, null);
    }

    /**
     * @param beforeCommit what is still to be done with it in the transaction, after all that others do before the commit;
     *     not asked when it is rolled back
     */
    public PerTransaction(Supplier<T> fresh, Consumer<T> beforeCommit) {
        this.fresh = fresh;
        this.beforeCommit = beforeCommit;
    }

    /** @return what the running transaction has */
    @SuppressWarnings("unchecked")
    public T get() {
        T present = (T) TransactionSynchronizationManager.getResource(this);
        if (present != null) {
            return present;
        }
        T made = fresh.get();
        if (isThereOne()) {
            TransactionSynchronizationManager.bindResource(this, made);
            TransactionSynchronizationManager.registerSynchronization(new Keeping(made));
            if (beforeCommit != null) {
                LastActs.add(() -> beforeCommit.accept(made));
            }
        }
        return made;
    }

    /** @return whether things are kept now; else each use gets a new one */
    static boolean isThereOne() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
    }

    private final class Keeping implements TransactionSynchronization {

        private final T kept;

        Keeping(T kept) {
            this.kept = kept;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PerTransaction.this, kept);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
        }
    }
}
