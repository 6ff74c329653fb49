package org.duxue.judge.review.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.judge.review.Settlements;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;

/** What was decided about cases: findings that replace marks, and red lines. Row-level security narrows every answer. */
public interface Decisions {
    /**
     * A finding in place of the marks.
     *
     * @param finding null when it was undone
     */
    record Agreed(
            UUID caseId,
            String point,
            int version,
            @Nullable Finding finding,
            String reason,
            List<String> participants,
            LocalDate heldOn,
            Settlements.Kind kind,
            String by,
            Instant at) {
        public Agreed {
            participants = List.copyOf(participants);
        }
    }

    /** What is to be decided about a point. */
    record Agreeing(
            String point,
            @Nullable Finding finding,
            String reason,
            List<String> participants,
            LocalDate heldOn,
            Settlements.Kind kind) {
        public Agreeing {
            participants = List.copyOf(participants);
        }
    }

    /** @param struck false when it was undone */
    record Struck(
            UUID caseId,
            String line,
            int version,
            boolean struck,
            String reason,
            List<UUID> evidence,
            String by,
            Instant at) {
        public Struck {
            evidence = List.copyOf(evidence);
        }
    }

    /** What is to be decided about a red line. */
    record Striking(String line, boolean struck, String reason, List<UUID> evidence) {
        public Striking {
            evidence = List.copyOf(evidence);
        }
    }

    List<Agreed> agreed(UUID caseId);

    List<Agreed> agreedOf(UUID programme);

    List<Struck> struck(UUID caseId);

    List<Struck> struckOf(UUID programme);

    /** @return empty when another version stands */
    Optional<Agreed> agree(CaseView reviewed, long version, Agreeing agreeing);

    /** @return empty when another version stands */
    Optional<Struck> strike(CaseView reviewed, long version, Striking striking);
}
