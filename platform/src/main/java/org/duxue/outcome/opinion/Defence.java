package org.duxue.outcome.opinion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of defence (申辩), whole or by point; without items the unit has declared that it objects to nothing.
 *
 * @param version counts the changes, for If-Match
 */
public record Defence(
        List<Item> items,
        String filedBy,
        Instant filedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        long version) {
    public Defence {
        items = List.copyOf(items);
    }

    /**
     * @param point the observation point it is about, or null for the whole
     * @param evidence ids of documents of the unit
     * @param upheld the decision, or null before it
     * @param step what the finding became in words, or null when it stayed
     * @param before what it was, or null
     */
    public record Item(
            int no,
            @Nullable String point,
            String text,
            List<String> evidence,
            @Nullable Boolean upheld,
            @Nullable String reason,
            @Nullable String step,
            @Nullable String before) {
        public Item {
            evidence = List.copyOf(evidence);
        }

        public Item decided(boolean right, String why, @Nullable String became, @Nullable String was) {
            return new Item(no, point, text, evidence, right, why, became, was);
        }
    }

    public boolean waived() {
        return items.isEmpty();
    }

    public boolean decided() {
        return undecided() == 0;
    }

    public int undecided() {
        return (int) items.stream().filter(item -> item.upheld() == null).count();
    }
}
