package org.duxue.judge.review.sheet;

import java.util.Objects;
import java.util.Optional;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Problem;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.mark.MarkPhase;
import org.duxue.judge.review.mark.Sheet;
import org.duxue.judge.review.mark.SheetKind;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.ProgrammeProblem;
import org.springframework.stereotype.Component;

/** Gives the caller's sheet of a case, and begins it where it is first written to. Inside the caller's transaction. */
@Component
class OpenSheet {
    private final Seats seats;
    private final Sheets sheets;

    OpenSheet(Seats seats, Sheets sheets) {
        this.seats = seats;
        this.sheets = sheets;
    }

    /** A sheet that may be written now, held until the transaction ends. */
    record Held(Seat seat, Sheet sheet, MarkPhase phase) {}

    /** @throws Problem when it may not be written now */
    Held toWrite(CaseView reviewed, ReviewedScheme scheme) {
        Optional<Seat> seat = seats.mine(reviewed);
        Optional<Sheet> sheet = seat.flatMap(mine -> hold(reviewed, mine));
        boolean closed = sheets.closure(reviewed.id()).isPresent();
        Problem refusal = Standing.of(reviewed, seat, sheet, closed).refusal();
        if (refusal != null) {
            throw refusal;
        }
        if (reviewed.paused() != null) {
            throw ProgrammeProblem.CASE_PAUSED.with("reason", reviewed.paused());
        }
        Seat mine = seat.orElseThrow();
        SheetKind kind = Objects.requireNonNull(mine.kind());
        if (sheet.isEmpty()) {
            sheets.begin(
                    reviewed,
                    scheme.scheme().review().blind(),
                    scheme.scheme().review().raters());
            sheets.open(reviewed, mine.account(), kind, mine.name());
            sheet = hold(reviewed, mine);
        }
        return new Held(mine, sheet.orElseThrow(), phase(reviewed, kind));
    }

    private Optional<Sheet> hold(CaseView reviewed, Seat seat) {
        return seat.kind() == null ? Optional.empty() : sheets.hold(reviewed.id(), seat.account(), seat.kind());
    }

    Optional<Sheet> mine(CaseView reviewed) {
        return seats.mine(reviewed)
                .flatMap(seat -> seat.kind() == null
                        ? Optional.empty()
                        : sheets.find(reviewed.id(), Acting.actor().id(), seat.kind()));
    }

    MarkPhase phase(CaseView reviewed) {
        return seats.mine(reviewed)
                .flatMap(seat -> Optional.ofNullable(seat.kind()))
                .map(kind -> phase(reviewed, kind))
                .orElseGet(() -> MarkPhase.during(reviewed.state()));
    }

    static MarkPhase phase(CaseView reviewed, SheetKind kind) {
        return kind == SheetKind.RESCORING ? MarkPhase.ON_SITE : MarkPhase.during(reviewed.state());
    }
}
