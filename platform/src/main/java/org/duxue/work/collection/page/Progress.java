package org.duxue.work.collection.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.AnswerState;

/**
 * How far a self-evaluation is; points that do not concern the unit are left out of every count.
 *
 * @param answered points with a finding, or decided by facts
 * @param ready points marked finished or handed in
 * @param demands documents asked for, each counted once however many points ask
 * @param minutes the whole is estimated to cost
 * @param minutesLeft of what is still open
 */
public record Progress(
        int points,
        int answered,
        int ready,
        int submitted,
        int accepted,
        int returned,
        int facts,
        int factsConfirmed,
        int factsMissing,
        int demands,
        int demandsMet,
        int minutes,
        int minutesLeft) {

    public static Progress of(CasePage page) {
        List<Point> points = page.points().stream().filter(page::applies).toList();
        Map<String, EvidenceDemand> demands = new HashMap<>();
        points.forEach(point -> point.evidence().forEach(demand -> demands.put(demand.id(), demand)));
        Set<String> met = met(page, points);
        int minutes = points.stream().mapToInt(Point::minutes).sum()
                + demands.values().stream().mapToInt(EvidenceDemand::minutes).sum();
        int left = points.stream()
                        .filter(point -> !finished(page.answers().get(point.id())))
                        .mapToInt(Point::minutes)
                        .sum()
                + demands.values().stream()
                        .filter(demand -> !met.contains(demand.id()))
                        .mapToInt(EvidenceDemand::minutes)
                        .sum();
        return new Progress(
                points.size(),
                (int) points.stream().filter(point -> answered(page, point)).count(),
                (int) points.stream()
                        .filter(point -> finished(page.answers().get(point.id())))
                        .count(),
                count(page, points, AnswerState.SUBMITTED),
                count(page, points, AnswerState.ACCEPTED),
                (int) page.answers().values().stream().filter(Answer::pending).count(),
                page.facts().size(),
                (int) page.facts().stream()
                        .filter(line -> line.confirmed() != null)
                        .count(),
                (int) page.facts().stream().filter(line -> line.known() == null).count(),
                demands.size(),
                met.size(),
                minutes,
                left);
    }

    /** A demand is met by a cited document filed under it, or by any document cited at the only point that asks for just one. */
    private static Set<String> met(CasePage page, List<Point> points) {
        Set<String> filed = new HashSet<>();
        page.evidence().forEach(shown -> {
            String demand = shown.evidence().demand();
            if (demand != null) {
                filed.add(demand);
            }
        });
        Set<String> cited = page.citationsByPoint().keySet();
        Set<String> met = new HashSet<>();
        for (Point point : points) {
            for (EvidenceDemand demand : point.evidence()) {
                boolean alone = point.evidence().size() == 1 && cited.contains(point.id());
                if (filed.contains(demand.id()) || alone) {
                    met.add(demand.id());
                }
            }
        }
        return met;
    }

    private static boolean answered(CasePage page, Point point) {
        Answer answer = page.answers().get(point.id());
        return (answer != null && answer.finding() != null)
                || CasePage.step(page.computed().get(point.id())) != null;
    }

    private static boolean finished(@org.jspecify.annotations.Nullable Answer answer) {
        return answer != null && answer.state() != AnswerState.DRAFT && answer.state() != AnswerState.RETURNED;
    }

    private static int count(CasePage page, List<Point> points, AnswerState state) {
        return (int) points.stream()
                .map(point -> page.answers().get(point.id()))
                .filter(answer -> answer != null && answer.state() == state)
                .count();
    }
}
