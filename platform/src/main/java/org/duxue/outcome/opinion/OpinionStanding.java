package org.duxue.outcome.opinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Problem;
import org.duxue.work.programme.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * Where the result of a case stands, and what follows from it: each deed with the reason why it cannot be done now. Pure.
 *
 * @param office whether the caller acts for the supervision office here
 * @param head whether the caller answers for the unit
 * @param defenceUntil the last day for a defence, or null before the opinion was received
 */
public record OpinionStanding(
        CaseState state,
        boolean paused,
        boolean office,
        boolean head,
        boolean received,
        @Nullable LocalDate defenceUntil,
        @Nullable Defence defence,
        @Nullable Rectification rectification,
        LocalDate today) {

    /** What can be done with a result. */
    public enum Deed {
        DRAFT("draft"),
        ISSUE_PRELIMINARY("issue-preliminary"),
        RECEIVE("receive"),
        DEFEND("defend"),
        EXTEND_DEFENCE("extend-defence"),
        DECIDE_DEFENCE("decide-defence"),
        ISSUE_FINAL("issue-final"),
        PUBLISH("publish"),
        CORRECT("correct"),
        REPORT_RECTIFICATION("report-rectification"),
        CHECK_RECTIFICATION("check-rectification");

        private final String code;

        Deed(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private static final Map<CaseState, String> NAMES = Map.ofEntries(
            Map.entry(CaseState.PREPARING, "准备"),
            Map.entry(CaseState.SELF_EVALUATION, "自评"),
            Map.entry(CaseState.DESK_REVIEW, "资料审阅"),
            Map.entry(CaseState.ON_SITE, "入校督导"),
            Map.entry(CaseState.DELIBERATION, "评议"),
            Map.entry(CaseState.PRELIMINARY, "初步意见已印发"),
            Map.entry(CaseState.DEFENCE, "申辩处理"),
            Map.entry(CaseState.FINAL, "最终意见已印发"),
            Map.entry(CaseState.PUBLISHED, "已公布"),
            Map.entry(CaseState.RECTIFYING, "整改"),
            Map.entry(CaseState.CLOSED, "已办结"),
            Map.entry(CaseState.WITHDRAWN, "已撤回"));

    public List<Deed> possible() {
        return java.util.Arrays.stream(Deed.values())
                .filter(deed -> refusal(deed).isEmpty())
                .toList();
    }

    /** @throws Problem when it cannot be done, with the reason */
    public void require(Deed deed) {
        refusal(deed).ifPresent(problem -> {
            throw problem;
        });
    }

    Optional<Problem> refusal(Deed deed) {
        if (!(mayHead(deed) && head) && !(mayOffice(deed) && office)) {
            return Optional.of(HouseProblem.NOT_ALLOWED.with("permission", deed.code()));
        }
        if (paused) {
            return Optional.of(OpinionProblem.PAUSED.problem());
        }
        return switch (deed) {
            case DRAFT -> in(CaseState.DELIBERATION, CaseState.PRELIMINARY, CaseState.DEFENCE);
            case ISSUE_PRELIMINARY -> in(CaseState.DELIBERATION);
            case RECEIVE -> received ? Optional.of(notNow()) : in(CaseState.PRELIMINARY);
            case EXTEND_DEFENCE -> received && defence == null ? in(CaseState.PRELIMINARY) : Optional.of(notNow());
            case DEFEND -> in(CaseState.PRELIMINARY).or(this::defend);
            case DECIDE_DEFENCE -> defence == null || defence.decided() ? Optional.of(notNow()) : in(CaseState.DEFENCE);
            case ISSUE_FINAL -> in(CaseState.PRELIMINARY, CaseState.DEFENCE).or(this::conclude);
            case PUBLISH -> in(CaseState.FINAL);
            case CORRECT -> in(CaseState.FINAL, CaseState.PUBLISHED, CaseState.RECTIFYING, CaseState.CLOSED);
            case REPORT_RECTIFICATION ->
                rectification != null && !rectification.checked() ? Optional.of(notNow()) : in(CaseState.RECTIFYING);
            case CHECK_RECTIFICATION ->
                rectification == null || rectification.checked() ? Optional.of(notNow()) : in(CaseState.RECTIFYING);
        };
    }

    private static boolean mayHead(Deed deed) {
        return deed == Deed.RECEIVE || deed == Deed.DEFEND || deed == Deed.REPORT_RECTIFICATION;
    }

    private static boolean mayOffice(Deed deed) {
        return deed != Deed.DEFEND && deed != Deed.REPORT_RECTIFICATION;
    }

    private Optional<Problem> defend() {
        LocalDate until = defenceUntil;
        if (!received || until == null) {
            return Optional.of(OpinionProblem.NOT_RECEIVED.problem());
        }
        if (defence != null) {
            return Optional.of(OpinionProblem.DEFENCE_FILED.problem());
        }
        return today.isAfter(until) ? Optional.of(OpinionProblem.DEFENCE_LATE.with("until", until)) : Optional.empty();
    }

    private Optional<Problem> conclude() {
        Defence filed = defence;
        if (filed != null) {
            return filed.decided()
                    ? Optional.empty()
                    : Optional.of(OpinionProblem.DEFENCE_UNDECIDED.with("count", filed.undecided()));
        }
        LocalDate until = defenceUntil;
        if (!received || until == null) {
            return Optional.of(OpinionProblem.NOT_RECEIVED.problem());
        }
        return today.isAfter(until)
                ? Optional.empty()
                : Optional.of(OpinionProblem.DEFENCE_RUNNING.with("until", until));
    }

    private Optional<Problem> in(CaseState... states) {
        return List.of(states).contains(state) ? Optional.empty() : Optional.of(notNow());
    }

    private Problem notNow() {
        return OpinionProblem.NOT_NOW.with("state", NAMES.getOrDefault(state, state.code()));
    }
}
