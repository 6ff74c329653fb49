package org.duxue.judge.review.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;

/** The record of a board: added to, never changed. */
public interface BoardDeeds {
    /** @param about the point, red line or person concerned, or null */
    record Deed(
            String deed, @Nullable String about, @Nullable Finding finding, String reason, List<String> participants) {
        public static Deed of(String deed, @Nullable String about, String reason) {
            return new Deed(deed, about, null, reason, List.of());
        }
    }

    /** A deed with who did it and when. */
    record Written(Instant at, String by, Deed deed) {}

    void add(CaseView reviewed, Deed deed);

    /** Newest first. */
    List<Written> of(UUID caseId);
}
