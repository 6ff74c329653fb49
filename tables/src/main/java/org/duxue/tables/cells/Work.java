package org.duxue.tables.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.duxue.tables.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Shares pieces of work among threads, the caller's among them. Which thread does which piece is left to chance; pieces
 * must not depend on it.
 */
public final class Work {
    private final int threads;
    private final Progress progress;
    private final long total;
    private volatile @Nullable Throwable failure;
    private long doneBefore;

    /**
     * @param total units of all work together, for the progress
     */
    public Work(int threads, Progress progress, long total) {
        this.threads = threads;
        this.progress = progress;
        this.total = total;
    }

    /** What one thread does with each piece it takes. */
    public interface Worker {
        void take(int piece) throws IOException;
    }

    /** Makes a thread's own worker. */
    public interface Hiring {
        Worker worker();
    }

    /** Runs every piece from 0 on; returns when all are done. */
    public void share(int pieces, Hiring hiring) throws IOException {
        AtomicInteger next = new AtomicInteger();
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, pieces); i++) {
            helpers.add(Thread.ofPlatform().daemon().start(() -> run(hiring.worker(), next, pieces, false)));
        }
        run(hiring.worker(), next, pieces, true);
        for (Thread helper : helpers) {
            join(helper);
        }
        doneBefore += pieces;
        rethrow();
    }

    private void run(Worker worker, AtomicInteger next, int pieces, boolean caller) {
        try {
            for (int piece = next.getAndIncrement();
                    piece < pieces && failure == null;
                    piece = next.getAndIncrement()) {
                worker.take(piece);
                if (caller) {
                    progress.at(Math.min(total, doneBefore + piece + 1), total);
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
    }

    private static void join(Thread helper) throws IOException {
        try {
            helper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
    }

    private void rethrow() throws IOException {
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
