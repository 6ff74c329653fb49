package org.duxue.work.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/** What happened to a self-evaluation. Single edits of answers are not among them: each is kept as a version of its own. */
public sealed interface CollectionEvent extends Recordable {
    UUID caseId();

    UnitCode at();

    @Override
    default String subject() {
        return "case " + caseId();
    }

    @Override
    default Optional<UnitCode> unit() {
        return Optional.of(at());
    }

    /** Somebody of the unit stands by a fact for this case. */
    record FactConfirmed(UUID caseId, UnitCode at, String element, int version) implements CollectionEvent {
        @Override
        public String action() {
            return "collection:fact:confirmed";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("element", element, "version", version);
        }
    }

    /** The office took the facts anew. */
    record FactsRefreshed(UUID caseId, UnitCode at, String reason, int facts) implements CollectionEvent {
        @Override
        public String action() {
            return "collection:facts:refreshed";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("reason", reason, "facts", facts);
        }
    }

    /** The principal signed. */
    record Signed(UUID caseId, UnitCode at, int round, int points, String sha256, boolean late)
            implements CollectionEvent {
        @Override
        public String action() {
            return "collection:submission:signed";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("round", round, "points", points, "sha256", sha256, "late", late);
        }
    }

    /** A point was given back. */
    record GivenBack(UUID caseId, UnitCode at, String point, String reason, LocalDate due) implements CollectionEvent {
        @Override
        public String action() {
            return "collection:answer:returned";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("point", point, "reason", reason, "due", due.toString());
        }
    }

    /** More time was given. */
    record Extended(UUID caseId, UnitCode at, String point, LocalDate due, String reason) implements CollectionEvent {
        @Override
        public String action() {
            return "collection:answer:extended";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("point", point, "due", due.toString(), "reason", reason);
        }
    }

    /** The team has nothing to ask about these points. */
    record Accepted(UUID caseId, UnitCode at, List<String> points) implements CollectionEvent {
        public Accepted {
            points = List.copyOf(points);
        }

        @Override
        public String action() {
            return "collection:answer:accepted";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("points", points);
        }
    }

    /** Answers and documents of an earlier case were taken over. */
    record CarriedOver(UUID caseId, UnitCode at, UUID from, int answers, int evidence, int lost)
            implements CollectionEvent {
        @Override
        public String action() {
            return "collection:answer:carried-over";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("from", from, "answers", answers, "evidence", evidence, "lost", lost);
        }
    }
}
