package org.duxue.work.collection.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.define.scheme.Schemes;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.Answers.Edit;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one answer in while it is being written. The change names the version it is based on; if somebody was faster, the
 * answer that stands is given instead, and nothing is lost on either side.
 */
@Component
public class AnswerPoint {
    private static final int LONGEST = 4_000;

    private final CaseDoor door;
    private final Schemes schemes;
    private final Answers answers;
    private final Clock clock;

    AnswerPoint(CaseDoor door, Schemes schemes, Answers answers, Clock clock) {
        this.door = door;
        this.schemes = schemes;
        this.answers = answers;
        this.clock = clock;
    }

    /** What a person wrote. */
    public record Written(@Nullable Finding finding, String text, boolean ready) {}

    /** The case, the answer as it stands now, and whether it is the one just written. */
    public record Outcome(CaseView of, @Nullable Answer answer, boolean written) {}

    @Transactional
    public Outcome write(UUID caseId, String point, int based, Written written) {
        CaseView of = door.require(Permission.ANSWER_WRITE, caseId);
        Appraiser appraiser = schemes.appraiser(of.pack(), of.version());
        AskedPoint.find(appraiser.scheme(), point);
        if (written.text().length() > LONGEST) {
            throw CollectionProblem.TEXT_TOO_LONG.with("limit", LONGEST);
        }
        if (written.finding() != null) {
            AskedPoint.fits(appraiser, of.unit().value(), point, written.finding());
        }
        answers.share(caseId);
        refuseUnlessOpen(of, point);
        Optional<Answer> saved = answers.save(
                new Edit(caseId, of.unit(), point, based, written.finding(), written.text(), written.ready()));
        if (saved.isPresent()) {
            return new Outcome(of, saved.get(), true);
        }
        Answer standing = answers.find(caseId, point).orElse(null);
        return new Outcome(of, standing, standing != null && repeats(standing, based, written));
    }

    /** During self-evaluation the statement that saves looks at the state itself; only what was given back needs its day looked at. */
    private void refuseUnlessOpen(CaseView of, String point) {
        LocalDate today = LocalDate.now(clock);
        if (Editing.refusal(of, point, null, today).isEmpty()) {
            return;
        }
        Optional<Problem> refusal =
                Editing.refusal(of, point, answers.find(of.id(), point).orElse(null), today);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    /** The same person sends the same again because the answer to the first time was lost. */
    private static boolean repeats(Answer standing, int based, Written written) {
        return standing.version() == based + 1
                && standing.person().equals(Acting.actor().name())
                && standing.text().equals(written.text())
                && Objects.equals(standing.finding(), written.finding());
    }
}
