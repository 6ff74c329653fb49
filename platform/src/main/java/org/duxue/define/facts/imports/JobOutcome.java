package org.duxue.define.facts.imports;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.duxue.define.facts.imports.Import.Failure;
import org.duxue.ground.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs a job in one transaction. What fails leaves nothing of the job behind but a word to the person who waits for it; a
 * job that keeps bringing the house down is given up.
 */
@Component
class JobOutcome {
    private static final Logger LOG = LoggerFactory.getLogger(JobOutcome.class);
    private static final int MOST_ATTEMPTS = 3;

    private final Imports imports;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    JobOutcome(Imports imports, TransactionOperations transaction, ApplicationEventPublisher events) {
        this.imports = imports;
        this.transaction = transaction;
        this.events = events;
    }

    interface Job {
        void on(Import taken);
    }

    void run(UUID id, ImportState state, String phase, Job job) {
        boolean waiting = within(
                () -> imports.find(id).filter(found -> found.state() == state).isPresent());
        if (!waiting) {
            return;
        }
        if (imports.attempt(id, phase) > MOST_ATTEMPTS) {
            fail(
                    id,
                    state,
                    ImportsProblem.JOB_FAILED.with("reference", id.toString().substring(0, 8)));
            return;
        }
        try {
            work(id, state, job);
            imports.finished(id);
        } catch (Problem refused) {
            fail(id, state, refused);
        } catch (RuntimeException e) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("import {} failed while {}, reference {}", id, state.code(), reference, e);
            fail(id, state, ImportsProblem.JOB_FAILED.with("reference", reference));
        }
    }

    /** Once more when somebody wrote the same facts in the same moment: the job then sees what they wrote. */
    private void work(UUID id, ImportState state, Job job) {
        try {
            once(id, state, job);
        } catch (DuplicateKeyException | ConcurrencyFailureException overtaken) {
            LOG.info("import {} was overtaken while {}", id, state.code());
            once(id, state, job);
        }
    }

    private void once(UUID id, ImportState state, Job job) {
        within(() -> {
            imports.take(id, state).ifPresent(job::on);
            return true;
        });
    }

    private void fail(UUID id, ImportState state, Problem problem) {
        within(() -> {
            imports.take(id, state).ifPresent(taken -> {
                Import failed = taken.in(ImportState.FAILED, failure(problem));
                imports.update(failed);
                events.publishEvent(new ImportEvent.CameBack(failed, problem.detail(Locale.SIMPLIFIED_CHINESE)));
            });
            return true;
        });
    }

    static Failure failure(Problem problem) {
        return new Failure(
                problem.code(),
                problem.status(),
                problem.detail(Locale.SIMPLIFIED_CHINESE),
                problem.hint(Locale.SIMPLIFIED_CHINESE));
    }

    private boolean within(Supplier<Boolean> work) {
        return Boolean.TRUE.equals(transaction.execute(status -> work.get()));
    }
}
