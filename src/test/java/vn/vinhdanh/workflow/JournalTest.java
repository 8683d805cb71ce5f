package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.journal.Journal;

/** The diary in the application's own transactions. */
@ProcessTest
class JournalTest {

    @Autowired
    Office office;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("Entries that are written while a transaction is about to commit are kept")
    void keepsWhatIsWrittenLast() {
        transaction.executeWithoutResult(running -> writesBeforeCommit("Một mình."));
        transaction.executeWithoutResult(running -> {
            journal.write("LC2020", "Trước.");
            writesBeforeCommit("Sau.");
        });
        assertThat(office.journal("LC2020")).containsExactly("Một mình.", "Trước.", "Sau.");
    }

    private void writesBeforeCommit(String sentence) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                journal.write("LC2020", sentence);
            }
        });
    }
}
