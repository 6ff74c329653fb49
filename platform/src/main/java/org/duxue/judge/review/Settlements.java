package org.duxue.judge.review;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;

/** Findings that replace the marks of a point, for rooms that decide about them. */
public interface Settlements {
    /** How it came about. */
    enum Kind {
        /** The team agreed. */
        CONSENSUS,
        /** The office decided. */
        OFFICE,
        /** A defence was upheld. */
        DEFENCE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Settles a point whatever stood there before; the record of the board keeps both.
     *
     * @throws org.duxue.ground.shared.Problem when the caller may not decide, the reason is missing or the finding does not fit
     */
    void settle(UUID caseId, String point, Finding finding, String reason, List<String> participants, Kind kind);
}
