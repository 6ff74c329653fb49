package org.duxue.judge.review.sheet;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.judge.review.mark.SheetKind;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.springframework.stereotype.Component;

/** Who sits at a case: those assigned, and those of the office whom a draw named for a second look. */
@Component
public class Seats {
    /** A seat that marks, before one that does not; one in force before one that ended. */
    private static final Comparator<Seat> BEST =
            Comparator.comparing((Seat seat) -> !seat.counts()).thenComparing(seat -> seat.kind() == null);

    private final Cases cases;
    private final Sheets sheets;
    private final Clock clock;

    Seats(Cases cases, Sheets sheets, Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** The caller's seat. */
    public Optional<Seat> mine(CaseView reviewed) {
        Actor me = Acting.actor();
        Optional<Seat> assigned = cases.assignments(reviewed.id()).stream()
                .filter(one -> one.account().equals(me.id()))
                .map(one -> Seat.of(one, clock.instant()))
                .min(BEST);
        if (assigned.filter(seat -> seat.counts() && seat.kind() != null).isPresent()) {
            return assigned;
        }
        return sheets.find(reviewed.id(), me.id(), SheetKind.RESCORING)
                .map(sheet -> new Seat(
                        me.id(),
                        sheet.name(),
                        Assignment.Role.RESCORER,
                        SheetKind.RESCORING,
                        List.of(),
                        true,
                        null,
                        null))
                .or(() -> assigned);
    }

    /** The seats whose marks make a result, one per account: those that count, and those whose marks are only kept. */
    public List<Seat> rating(UUID caseId) {
        return rating(cases.assignments(caseId), clock.instant());
    }

    /** The same from assignments at hand. */
    public static List<Seat> rating(List<Assignment> assignments, Instant now) {
        Map<UUID, Seat> best = new LinkedHashMap<>();
        assignments.stream()
                .map(one -> Seat.of(one, now))
                .filter(seat -> seat.kind() == SheetKind.RATING)
                .forEach(seat ->
                        best.merge(seat.account(), seat, (one, other) -> BEST.compare(one, other) <= 0 ? one : other));
        return List.copyOf(best.values());
    }
}
