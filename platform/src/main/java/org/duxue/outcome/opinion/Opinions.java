package org.duxue.outcome.opinion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.work.programme.CaseView;

/** Opinions of cases; row-level security narrows every answer, and drafts are seen by the office alone. */
public interface Opinions {
    Optional<OpinionDraft> draft(UUID caseId);

    /**
     * Keeps a draft.
     *
     * @param based the version it was edited from, 0 for the first
     * @throws org.duxue.ground.shared.Problem when somebody else saved meanwhile
     */
    OpinionDraft save(CaseView reviewed, OpinionText text, long based);

    /** In the order in which they went out. */
    List<OpinionIssue> issues(UUID caseId);

    /** Waits while another opinion of the case goes out. */
    void hold(UUID caseId);

    OpinionIssue add(CaseView reviewed, OpinionIssue issue);

    OpinionFile file(UUID caseId);

    void keep(CaseView reviewed, OpinionFile file);

    Optional<Defence> defence(UUID caseId);

    void file(CaseView reviewed, Defence defence);

    /** @throws org.duxue.ground.shared.Problem when it is no longer of the version it was based on */
    void decide(UUID caseId, Defence decided, long based);

    /** The last report and its check. */
    Optional<Rectification> rectification(UUID caseId);

    void file(CaseView reviewed, Rectification report);

    void check(UUID caseId, Rectification checked);
}
