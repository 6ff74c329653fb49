package org.duxue.work.collection.answering;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.duxue.ground.shared.Problem;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.ProgrammeProblem;
import org.jspecify.annotations.Nullable;

/** When a unit may write: all of it during self-evaluation, afterwards what was given back, until its day is over. */
public final class Editing {
    /** While the team still works and an answer given back can still count. */
    private static final Set<CaseState> REVIEWED =
            EnumSet.of(CaseState.DESK_REVIEW, CaseState.ON_SITE, CaseState.DELIBERATION);

    private Editing() {}

    /** Why the unit may not change an answer now; nothing when it may. */
    public static Optional<Problem> refusal(CaseView of, String point, @Nullable Answer answer, LocalDate today) {
        Optional<Problem> still = standsStill(of);
        if (still.isPresent()) {
            return still;
        }
        if (of.state() == CaseState.SELF_EVALUATION) {
            return answer == null || answer.state().open()
                    ? Optional.empty()
                    : Optional.of(CollectionProblem.NOT_OPEN.with("why", "已经提交"));
        }
        if (answer == null || !answer.pending()) {
            return Optional.of(CollectionProblem.NOT_OPEN.with("why", why(of.state())));
        }
        if (!REVIEWED.contains(of.state())) {
            return Optional.of(CollectionProblem.NOT_OPEN.with("why", "评议已经结束"));
        }
        return overdue(answer, today)
                ? Optional.of(
                        CollectionProblem.RETURN_OVERDUE.with("points", point).and("due", due(answer)))
                : Optional.empty();
    }

    /** Why the unit may not confirm or correct facts now; nothing when it may. */
    public static Optional<Problem> factsRefusal(CaseView of, Collection<Answer> answers, LocalDate today) {
        Optional<Problem> still = standsStill(of);
        if (still.isPresent() || of.state() == CaseState.SELF_EVALUATION) {
            return still;
        }
        boolean givenBack = REVIEWED.contains(of.state())
                && answers.stream().anyMatch(answer -> answer.pending() && !overdue(answer, today));
        return givenBack ? Optional.empty() : Optional.of(CollectionProblem.NOT_OPEN.with("why", why(of.state())));
    }

    /** Whether answers can be given back in this state. */
    public static boolean reviewed(CaseState state) {
        return REVIEWED.contains(state);
    }

    public static boolean overdue(Answer answer, LocalDate today) {
        return answer.returned() != null && answer.returned().due().isBefore(today);
    }

    private static LocalDate due(Answer answer) {
        return java.util.Objects.requireNonNull(answer.returned()).due();
    }

    private static Optional<Problem> standsStill(CaseView of) {
        return of.paused() == null
                ? Optional.empty()
                : Optional.of(ProgrammeProblem.CASE_PAUSED.with("reason", of.paused()));
    }

    private static String why(CaseState state) {
        return switch (state) {
            case PREPARING -> "自评还没有开始";
            case SELF_EVALUATION -> "正在自评";
            case DESK_REVIEW, ON_SITE, DELIBERATION -> "自评已经提交，该处没有被退回";
            case PRELIMINARY, DEFENCE, FINAL, PUBLISHED, RECTIFYING, CLOSED -> "评议已经结束";
            case WITHDRAWN -> "个案已经撤销";
        };
    }
}
