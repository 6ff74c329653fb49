package org.duxue.judge.review.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.Mark;
import org.duxue.judge.review.board.Decisions;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.Sheet;
import org.duxue.judge.review.sheet.Lacking;
import org.duxue.judge.review.sheet.Seat;
import org.duxue.work.programme.CaseView;

/**
 * Everything people found and decided at a case.
 *
 * @param seats of those whose marks make a result, the recused among them
 * @param marks everybody's that the caller may see
 */
public record Gathered(
        CaseView reviewed,
        List<Seat> seats,
        List<Sheet> sheets,
        List<HeldMark> marks,
        List<Decisions.Agreed> agreed,
        List<Decisions.Struck> struck) {
    public Gathered {
        seats = List.copyOf(seats);
        sheets = List.copyOf(sheets);
        marks = List.copyOf(marks);
        agreed = List.copyOf(agreed);
        struck = List.copyOf(struck);
    }

    /** Those whose marks count: seated, not recused, and handed in. A sheet that was opened again does not count until it is back. */
    public Set<UUID> counting() {
        Set<UUID> in = sheets.stream()
                .filter(sheet -> sheet.state() == Sheet.State.HANDED_IN)
                .map(Sheet::account)
                .collect(Collectors.toSet());
        return seats.stream()
                .filter(seat -> seat.counts() && in.contains(seat.account()))
                .map(Seat::account)
                .collect(Collectors.toSet());
    }

    public List<Seat> countingSeats() {
        Set<UUID> counting = counting();
        return seats.stream().filter(seat -> counting.contains(seat.account())).toList();
    }

    /** By rater and point the mark that stands, the recused among them. */
    public Map<UUID, Map<String, HeldMark>> standing() {
        Map<UUID, List<HeldMark>> byRater = marks.stream().collect(Collectors.groupingBy(HeldMark::account));
        Map<UUID, Map<String, HeldMark>> standing = new HashMap<>();
        byRater.forEach((rater, own) -> standing.put(rater, Lacking.standing(own)));
        return standing;
    }

    /** For the engine. */
    public CaseMarks marks(RaterNames names, Map<UUID, String> evidence) {
        Set<UUID> counting = counting();
        Map<UUID, Map<String, HeldMark>> standing = standing();
        Map<String, List<Mark>> byPoint = new LinkedHashMap<>();
        for (Seat seat : names.inOrder(seats)) {
            if (counting.contains(seat.account())) {
                String rater = names.of(seat.account());
                standing.getOrDefault(seat.account(), Map.of())
                        .forEach((point, held) -> byPoint.computeIfAbsent(point, id -> new ArrayList<>())
                                .add(mark(rater, held, evidence)));
            }
        }
        Map<String, Mark> settled = new HashMap<>();
        for (Decisions.Agreed one : agreed) {
            if (one.finding() != null) {
                settled.put(one.point(), new Mark(names.settledBy(one.kind()), one.finding(), one.reason()));
            }
        }
        Map<String, String> lines = struck.stream()
                .filter(Decisions.Struck::struck)
                .collect(Collectors.toMap(Decisions.Struck::line, Decisions.Struck::reason));
        return new CaseMarks(reviewed.unit().value(), byPoint, settled, lines);
    }

    private static Mark mark(String rater, HeldMark held, Map<UUID, String> evidence) {
        List<Mark.Cited> cited = held.evidence().stream()
                .map(id -> new Mark.Cited(id.toString(), evidence.getOrDefault(id, id.toString())))
                .toList();
        return new Mark(rater, Objects.requireNonNull(held.finding()), held.reason(), cited);
    }
}
