package org.duxue.ground.audit;

import java.util.List;
import org.duxue.ground.audit.store.Entry;
import org.duxue.ground.audit.store.Seals;
import org.duxue.ground.database.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Chains what was committed since it last looked, twice a second. Writers never wait for the chain: an entry gets its place
 * when the sealer first sees it, so gaps in the numbers and entries committed out of order are no trouble.
 */
@Component
public class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 1000;
    /** Every so many looks the whole record is searched for unsealed entries, not only its newest part. */
    private static final int THOROUGH_EVERY = 120;

    private final Seal seal;
    private final Seals seals;
    private long ticks;

    Sealer(Seal seal, Seals seals) {
        this.seal = seal;
        this.seals = seals;
    }

    @Scheduled(fixedDelay = 500)
    void sealNew() {
        boolean thorough = ticks++ % THOROUGH_EVERY == 0;
        try {
            Integer sealed;
            do {
                sealed = seal.transaction().execute(status -> seals.tryTurn() ? sealBatch(thorough) : 0);
            } while (sealed != null && sealed == BATCH);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the audit record is sealed later: {}", e.getMessage());
        }
    }

    /** Seals everything committed so far, waiting for its turn, and answers how many entries that were. */
    public int sealAll() {
        int total = 0;
        int batch;
        do {
            Integer sealed = seal.transaction().execute(status -> {
                seals.awaitTurn();
                return sealBatch(true);
            });
            batch = sealed == null ? 0 : sealed;
            total += batch;
        } while (batch == BATCH);
        return total;
    }

    private int sealBatch(boolean thorough) {
        Seals.Head head = seals.head();
        List<Entry> fresh = seals.unsealed(BATCH, thorough);
        long position = head.position();
        Entry.Seal previous = head.seal();
        for (Entry entry : fresh) {
            previous = entry.seal(previous);
            position++;
            seals.add(position, entry.seq(), previous);
        }
        return fresh.size();
    }
}
