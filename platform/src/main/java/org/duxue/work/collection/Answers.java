package org.duxue.work.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/** The answers as the room wishes them; row-level security narrows whatever is returned. */
public interface Answers {
    /** By point. */
    Map<String, Answer> of(UUID caseId);

    Optional<Answer> find(UUID caseId, String point);

    /** Newest first. */
    List<AnswerVersion> history(UUID caseId, String point);

    /** Lets no signature pass until the transaction ends; others may answer at the same time. */
    void share(UUID caseId);

    /** Lets nobody answer until the transaction ends. */
    void hold(UUID caseId);

    /**
     * Changes an answer and keeps the version, in one statement.
     *
     * @return nothing when it is no longer the version the change is based on, or no longer in the unit's hands
     */
    Optional<Answer> save(Edit edit);

    /** Adds answers where there are none yet; answers the points that were added. */
    List<String> carry(UUID caseId, UnitCode unit, List<Carried> answers, String note);

    /** Hands in the answers at these points. */
    void submit(UUID caseId, Collection<String> points, String note);

    /** @return nothing when it is not handed in */
    Optional<Answer> giveBack(UUID caseId, String point, String reason, LocalDate due);

    /** @return nothing when it is not given back */
    Optional<Answer> extend(UUID caseId, String point, String reason, LocalDate due);

    /** Accepts those of the points that are handed in; answers which. */
    List<String> accept(UUID caseId, Collection<String> points);

    /** Other units that handed in the very same words, by the words; the unit is named only where the caller sees it. */
    Map<String, Optional<UnitCode>> sameWords(UnitCode unit, Collection<String> texts);

    /** @param based the version the writer saw, 0 for none */
    record Edit(
            UUID caseId,
            UnitCode unit,
            String point,
            int based,
            @Nullable Finding finding,
            String text,
            boolean ready) {}

    /** An answer taken over from an earlier case, as a draft. */
    record Carried(String point, @Nullable Finding finding, String text) {}
}
