package org.duxue.judge.review.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.files.StoredFile;
import org.jspecify.annotations.Nullable;

/** What institutions owe and what they handed in. Row-level security shows it to the office and to those who review. */
public interface Deliverables {
    /** What is owed. */
    record Item(
            int no,
            String name,
            @Nullable LocalDate due,
            String note,
            @Nullable Delivery delivery) {}

    /** The latest time it was handed in, and what was said about it. */
    record Delivery(
            int round,
            String fileName,
            String sha256,
            long size,
            String mediaType,
            String note,
            String by,
            Instant at,
            @Nullable Verdict verdict) {}

    record Verdict(boolean accepted, String note, String by, Instant at) {}

    /** By number. */
    List<Item> of(UUID programme);

    /** Adds or corrects one. */
    void put(UUID programme, Item item);

    Optional<Item> find(UUID programme, int no);

    void deliver(UUID programme, int no, StoredFile file, String note);

    /** @return false when nothing waits to be checked */
    boolean check(UUID programme, int no, Verdict verdict);
}
