package org.duxue.work.collection.carry;

import java.util.List;
import java.util.UUID;
import org.duxue.packs.versions.Crosswalk.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What was taken over from an earlier case, and what was not.
 *
 * @param answers in the order of the later tree
 */
public record CarryOver(UUID from, List<CarriedAnswer> answers, List<CarriedEvidence> evidence, List<Lost> lost) {
    public CarryOver {
        answers = List.copyOf(answers);
        evidence = List.copyOf(evidence);
        lost = List.copyOf(lost);
    }

    /** @param from the earlier points it comes from */
    public record CarriedAnswer(String point, List<String> from, Kind relation) {
        public CarriedAnswer {
            from = List.copyOf(from);
        }
    }

    public record CarriedEvidence(String point, UUID evidence, String name) {}

    /**
     * @param what {@code answer} or {@code evidence}
     * @param from the earlier point
     * @param point the later point that goes without it, or null where there is none
     */
    public record Lost(String what, String from, @Nullable String point, String name, String why, String whyEn) {}
}
