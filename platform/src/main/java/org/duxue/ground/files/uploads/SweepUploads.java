package org.duxue.ground.files.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.duxue.ground.files.FilesSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Gives up uploads that nobody went on with, and clears away what broken-off ones left on the disk. */
@Component
class SweepUploads {
    private static final Logger LOG = LoggerFactory.getLogger(SweepUploads.class);

    private final UploadBook book;
    private final UploadFolder folder;
    private final FilesSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    SweepUploads(
            UploadBook book,
            UploadFolder folder,
            FilesSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.book = book;
        this.folder = folder;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 120, timeUnit = TimeUnit.MINUTES)
    void byTheClock() {
        try {
            sweep();
        } catch (IOException | DataAccessException | TransactionException e) {
            LOG.warn("abandoned uploads are swept later: {}", e.getMessage());
        }
    }

    /** Answers how many uploads were given up. */
    int sweep() throws IOException {
        Instant moment = clock.instant().minus(settings.upload());
        List<UUID> given = Objects.requireNonNull(transaction.execute(status -> book.giveUp(moment)));
        for (UUID upload : given) {
            folder.forget(upload);
        }
        for (Path left : folder.olderThan(moment)) {
            Files.deleteIfExists(left);
        }
        return given.size();
    }
}
