package org.duxue.define.facts.imports;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Errands;
import org.duxue.ground.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has imports read and accepted on behalf of whoever brought them. The queue is the imports themselves: after a restart
 * those left behind are taken up again, and two workers never get the same one.
 */
@Component
public class ImportJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final Duration LIMIT = Duration.ofHours(1);
    private static final int AT_ONCE = 2;

    private final Errands errands;
    private final Imports imports;
    private final ReadImport reading;
    private final AcceptImport accepting;
    private final TransactionOperations transaction;
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    ImportJobs(
            Errands errands,
            Imports imports,
            ReadImport reading,
            AcceptImport accepting,
            TransactionOperations transaction) {
        this.errands = errands;
        this.imports = imports;
        this.reading = reading;
        this.accepting = accepting;
        this.transaction = transaction;
    }

    void readOnceCommitted(UUID id) {
        onceCommitted(id);
    }

    void acceptOnceCommitted(UUID id) {
        onceCommitted(id);
    }

    private void onceCommitted(UUID id) {
        UUID account = Acting.actor().id();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                start(id, account);
            }
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        resume();
    }

    /** Takes up what was left behind; does no harm to what is being worked on. */
    public void resume() {
        var left = transaction.execute(status -> imports.unfinished());
        if (left == null) {
            return;
        }
        for (Imports.Unfinished unfinished : left) {
            try {
                start(unfinished.id(), unfinished.account());
            } catch (Problem nobody) {
                LOG.warn("import {} cannot be taken up: {}", unfinished.id(), nobody.getMessage());
            }
        }
    }

    private void start(UUID id, UUID account) {
        errands.startFor(account, "import " + id, LIMIT, () -> run(id));
    }

    private void run(UUID id) {
        room.acquireUninterruptibly();
        try {
            reading.run(id);
            accepting.run(id);
        } finally {
            room.release();
        }
    }
}
