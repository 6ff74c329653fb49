package org.duxue.ground.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.duxue.ground.shared.Recordable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives up files that nobody refers to: uploads that were refused as a whole, documents that were withdrawn. They stay for a
 * time of grace, and what was given up is written down before it is gone.
 */
@Component
class SweepFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SweepFiles.class);
    private static final int AT_ONCE = 1_000;

    private final ContentStore store;
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final FilesSettings settings;
    private final Clock clock;

    SweepFiles(
            ContentStore store,
            JdbcClient sql,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            FilesSettings settings,
            Clock clock) {
        this.store = store;
        this.sql = sql;
        this.transaction = transaction;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Files that nobody referred to were given up. */
    record FilesSwept(List<String> fingerprints, long bytes) implements Recordable {
        private static final int NAMED = 50;

        @Override
        public String action() {
            return "files:file:swept";
        }

        @Override
        public String subject() {
            return "files";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of(
                    "count",
                    fingerprints.size(),
                    "bytes",
                    bytes,
                    "sha256",
                    fingerprints.stream().limit(NAMED).toList());
        }
    }

    @Scheduled(initialDelay = 15, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void byTheClock() {
        try {
            sweep();
        } catch (IOException | DataAccessException | TransactionException e) {
            LOG.warn("unreferenced files are swept later: {}", e.getMessage());
        }
    }

    /** Answers how many files were given up. */
    int sweep() throws IOException {
        Instant moment = clock.instant().minus(settings.grace());
        store.bringAllBack();
        List<String> old = store.olderThan(moment);
        int swept = 0;
        for (int from = 0; from < old.size(); from += AT_ONCE) {
            swept += sweep(old.subList(from, Math.min(old.size(), from + AT_ONCE)), moment);
        }
        return swept;
    }

    private int sweep(List<String> old, Instant moment) throws IOException {
        List<String> aside = new ArrayList<>();
        for (String sha256 : unreferred(old)) {
            if (store.putAside(sha256, moment)) {
                aside.add(sha256);
            }
        }
        Set<String> still = new HashSet<>(unreferred(aside));
        long bytes = 0;
        for (String sha256 : List.copyOf(aside)) {
            if (still.contains(sha256)) {
                bytes += store.size(sha256);
            } else {
                store.bringBack(sha256);
                aside.remove(sha256);
            }
        }
        if (aside.isEmpty()) {
            return 0;
        }
        FilesSwept swept = new FilesSwept(List.copyOf(aside), bytes);
        transaction.executeWithoutResult(status -> events.publishEvent(swept));
        for (String sha256 : aside) {
            store.discard(sha256);
        }
        return aside.size();
    }

    /** Those of the fingerprints that no unit refers to, whoever may see it. */
    private List<String> unreferred(List<String> fingerprints) {
        return fingerprints.isEmpty()
                ? List.of()
                : sql.sql("select files_unreferred(:fingerprints)")
                        .param("fingerprints", fingerprints.toArray(String[]::new))
                        .query((row, i) -> row.getString(1))
                        .list();
    }
}
