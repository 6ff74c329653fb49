package org.duxue.judge.review.severity;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.judge.review.board.Agreements;
import org.duxue.judge.review.result.Gathered;
import org.duxue.judge.review.sheet.Seat;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.rating.Ratings;

/**
 * The marks of a programme in long form: one row per case, rater and point. Deductions and "does not concern the unit" are
 * left out: they lie on no scale.
 */
final class Scores {
    private static final int PERCENT = 100;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    private final List<String> cases = new ArrayList<>();
    private final List<String> raters = new ArrayList<>();
    private final List<String> points = new ArrayList<>();
    private final List<String> months = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final Map<String, String> raterNames = new HashMap<>();
    private final Map<String, String> unitNames = new HashMap<>();

    private Scores() {}

    /** @param ranks steps by their place (for Rasch) instead of by their share in per cent */
    static Scores of(List<Gathered> gathered, Scale scale, boolean ranks, ZoneId zone) {
        Map<String, Double> values = new HashMap<>();
        scale.steps()
                .forEach(step -> values.put(
                        step.id(),
                        ranks ? Agreements.rank(scale, step.id()) : step.share().doubleValue() * PERCENT));
        Scores scores = new Scores();
        for (Gathered found : gathered) {
            scores.add(found, values, zone);
        }
        return scores;
    }

    private void add(Gathered found, Map<String, Double> byStep, ZoneId zone) {
        Set<UUID> counting = found.counting();
        String caseId = found.reviewed().id().toString();
        unitNames.put(caseId, found.reviewed().unitName());
        found.seats().forEach(this::name);
        found.standing().forEach((rater, marks) -> {
            if (counting.contains(rater)) {
                marks.values().forEach(mark -> {
                    if (mark.finding() instanceof Finding.Rated(String step)) {
                        cases.add(caseId);
                        raters.add(rater.toString());
                        points.add(mark.point());
                        months.add(MONTH.format(mark.at().atZone(zone)));
                        values.add(byStep.getOrDefault(step, Double.NaN));
                    }
                });
            }
        });
    }

    private void name(Seat seat) {
        raterNames.put(seat.account().toString(), seat.name());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Ratings ratings() {
        return Ratings.of(
                Factor.of("case", cases),
                Factor.of("rater", raters),
                Factor.of("point", points),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The month each was given in. */
    Factor months() {
        return Factor.of("month", months);
    }

    String rater(String id) {
        return raterNames.getOrDefault(id, id);
    }

    String unit(String caseId) {
        return unitNames.getOrDefault(caseId, caseId);
    }
}
