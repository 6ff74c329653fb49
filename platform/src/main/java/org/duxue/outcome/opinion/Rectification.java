package org.duxue.outcome.opinion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report on what was put right (整改报告) and its check.
 *
 * @param round counts the reports from 1; a later one answers what was given back
 */
public record Rectification(
        int round,
        String summary,
        List<Item> items,
        String filedBy,
        Instant filedAt,
        @Nullable String checkedBy,
        @Nullable Instant checkedAt) {
    public Rectification {
        items = List.copyOf(items);
    }

    /**
     * @param no number of the requirement
     * @param done whether the unit says it is done
     * @param passed what the check found, or null before it
     */
    public record Item(
            int no,
            String text,
            boolean done,
            List<String> evidence,
            @Nullable Boolean passed,
            @Nullable String note) {
        public Item {
            evidence = List.copyOf(evidence);
        }
    }

    public boolean checked() {
        return checkedAt != null;
    }

    public boolean passed() {
        return checked() && items.stream().allMatch(item -> Boolean.TRUE.equals(item.passed()));
    }
}
