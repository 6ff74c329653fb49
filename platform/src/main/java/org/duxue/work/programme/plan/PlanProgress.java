package org.duxue.work.programme.plan;

import java.util.List;
import java.util.Map;
import org.duxue.work.programme.CaseState;

/** How much of a work point is done: shares of cases that have passed a station, and of deliverables. Pure. */
public record PlanProgress(
        double selfEvaluation,
        double deskReview,
        double onSite,
        double preliminary,
        double finalOpinion,
        double published,
        double closed) {
    private static final List<CaseState> WAY = List.of(
            CaseState.PREPARING,
            CaseState.SELF_EVALUATION,
            CaseState.DESK_REVIEW,
            CaseState.ON_SITE,
            CaseState.DELIBERATION,
            CaseState.PRELIMINARY,
            CaseState.DEFENCE,
            CaseState.FINAL,
            CaseState.PUBLISHED,
            CaseState.RECTIFYING,
            CaseState.CLOSED);

    /** @param states how many cases are in each state, by its code; withdrawn ones do not count */
    public static PlanProgress of(Map<String, Integer> states) {
        return new PlanProgress(
                beyond(states, CaseState.SELF_EVALUATION),
                beyond(states, CaseState.DESK_REVIEW),
                beyond(states, CaseState.ON_SITE),
                beyond(states, CaseState.DELIBERATION),
                beyond(states, CaseState.DEFENCE),
                beyond(states, CaseState.FINAL),
                beyond(states, CaseState.RECTIFYING));
    }

    /** Of deliverables and of cases on their way, each counted as a half where there are both. */
    public static double done(PlanItem item, List<Map<String, Integer>> programmes) {
        if (item.state() == PlanItem.State.DONE) {
            return 1;
        }
        long pieces = item.deliverables().size();
        double delivered = pieces == 0
                ? 0
                : (double) item.deliverables().stream()
                                .filter(PlanItem.Deliverable::done)
                                .count()
                        / pieces;
        if (programmes.isEmpty()) {
            return delivered;
        }
        double way =
                programmes.stream().mapToDouble(PlanProgress::way).average().orElse(0);
        return pieces == 0 ? way : (delivered + way) / 2;
    }

    /** How far the cases have come on the average, 0 at the beginning and 1 when the last is closed. */
    private static double way(Map<String, Integer> states) {
        double steps = 0;
        int cases = 0;
        for (int i = 0; i < WAY.size(); i++) {
            int here = states.getOrDefault(WAY.get(i).code(), 0);
            cases += here;
            steps += here * (double) i / (WAY.size() - 1);
        }
        return cases == 0 ? 0 : steps / cases;
    }

    private static double beyond(Map<String, Integer> states, CaseState station) {
        int cases = 0;
        int past = 0;
        for (CaseState state : WAY) {
            int here = states.getOrDefault(state.code(), 0);
            cases += here;
            past += WAY.indexOf(state) > WAY.indexOf(station) ? here : 0;
        }
        return cases == 0 ? 0 : (double) past / cases;
    }
}
