package org.duxue.outcome.letter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.reports.letter.LetterKind;
import org.duxue.work.programme.CaseView;

/** Letters of cases; drafts are seen by the office alone. */
public interface CaseLetters {
    /** Oldest first. */
    List<CaseLetter> of(UUID caseId);

    Optional<CaseLetter> find(UUID caseId, UUID letter);

    CaseLetter add(CaseView reviewed, LetterKind kind, String addressee, String remark);

    /** @throws org.duxue.ground.shared.Problem when it is no longer of the version it was based on */
    CaseLetter edit(CaseLetter letter, String addressee, String remark, long based);

    void remove(CaseLetter draft);

    /** The next number of a kind in a year; waits while another one is being given out. */
    int next(LetterKind kind, int year);

    CaseLetter issue(CaseLetter draft, CaseLetter.Issue issue);

    CaseLetter receive(CaseLetter letter, CaseLetter.Receipt receipt);
}
