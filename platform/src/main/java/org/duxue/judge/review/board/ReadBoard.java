package org.duxue.judge.review.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Permission;
import org.duxue.judge.review.CaseResults;
import org.duxue.judge.review.ReviewSchemes;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.board.BoardView.BoardLine;
import org.duxue.judge.review.board.BoardView.BoardSheet;
import org.duxue.judge.review.board.BoardView.StruckView;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.Sheet;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.judge.review.result.Gathered;
import org.duxue.judge.review.result.Gathering;
import org.duxue.judge.review.result.SpanView;
import org.duxue.judge.review.sheet.PointViews;
import org.duxue.judge.review.sheet.Seat;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评议板: all marks side by side once they may be seen; until then, who has handed in. */
@Component
public class ReadBoard {
    private final CaseDoor door;
    private final Deciding deciding;
    private final Gathering gathering;
    private final ReviewSchemes schemes;
    private final CaseResults results;
    private final Sheets sheets;
    private final BoardDeeds deeds;

    ReadBoard(
            CaseDoor door,
            Deciding deciding,
            Gathering gathering,
            ReviewSchemes schemes,
            CaseResults results,
            Sheets sheets,
            BoardDeeds deeds) {
        this.door = door;
        this.deciding = deciding;
        this.gathering = gathering;
        this.schemes = schemes;
        this.results = results;
        this.sheets = sheets;
        this.deeds = deeds;
    }

    @Transactional(readOnly = true)
    public BoardView of(UUID caseId) {
        CaseView reviewed = door.require(Permission.SHEET_READ, caseId);
        ReviewedScheme scheme = schemes.of(reviewed);
        Gathered found = gathering.of(reviewed);
        boolean open = sheets.shown(caseId);
        Optional<Appraised> result = open ? Optional.of(results.of(caseId)) : Optional.empty();
        List<BoardView.BoardPoint> points = result.map(appraised -> new BoardPoints(scheme, found).of(appraised))
                .orElse(List.of());
        return new BoardView(
                caseId,
                reviewed.unitName(),
                reviewed.state().code(),
                reviewed.version(),
                reviewed.pack(),
                open,
                open ? null : results.hidden(caseId).orElse(null),
                scheme.scheme().review().blind(),
                scheme.scheme().review().raters(),
                scheme.scheme().review().apart(),
                PointViews.word(scheme.scheme().review().merge()),
                sheets(scheme, found),
                points,
                lines(scheme, found),
                open ? Agreements.of(readings(scheme, found)) : null,
                result.map(appraised -> appraised.unsettled().size()).orElse(0),
                result.map(ReadBoard::disputes).orElse(0),
                result.map(appraised -> SpanView.of(appraised.total())).orElse(null),
                result.map(Appraised::grades).orElse(List.of()),
                sheets.closure(caseId).orElse(null),
                PointViews.scale(scheme),
                may(reviewed, open));
    }

    /** What was decided, newest first. */
    @Transactional(readOnly = true)
    public List<BoardDeeds.Written> history(UUID caseId) {
        door.require(Permission.SHEET_READ, caseId);
        return deeds.of(caseId).stream()
                .filter(written -> sheets.shown(caseId) || written.deed().finding() == null)
                .toList();
    }

    private static int disputes(Appraised appraised) {
        return (int) appraised.points().stream()
                .filter(point -> point.state() == PointResult.State.DISPUTED)
                .count();
    }

    private List<String> may(CaseView reviewed, boolean open) {
        List<String> may = new ArrayList<>();
        boolean office = deciding.office(reviewed);
        if (!Deciding.running(reviewed) || reviewed.paused() != null) {
            return may;
        }
        if (open && (office || deciding.leads(reviewed))) {
            may.add("agree");
            may.add("strike");
        }
        if (office) {
            may.add("reopen");
            if (sheets.closure(reviewed.id()).isEmpty() && !sheets.boardOpen(reviewed.id())) {
                may.add("close");
            }
        }
        return may;
    }

    private static List<BoardSheet> sheets(ReviewedScheme scheme, Gathered found) {
        Map<UUID, Sheet> byAccount =
                found.sheets().stream().collect(Collectors.toMap(Sheet::account, Function.identity()));
        Map<UUID, Long> marked = found.marks().stream()
                .filter(mark -> mark.finding() != null)
                .collect(Collectors.groupingBy(
                        HeldMark::account,
                        Collectors.mapping(HeldMark::point, Collectors.collectingAndThen(Collectors.toSet(), set ->
                                (long) set.size()))));
        Set<UUID> counting = found.counting();
        return found.seats().stream()
                .map(seat -> sheet(
                        scheme,
                        seat,
                        byAccount.get(seat.account()),
                        marked.getOrDefault(seat.account(), 0L).intValue(),
                        counting.contains(seat.account())))
                .toList();
    }

    private static BoardSheet sheet(
            ReviewedScheme scheme, Seat seat, @Nullable Sheet sheet, int marked, boolean counts) {
        int points = (int) scheme.places().values().stream()
                .filter(place -> seat.covers(place.domain().id()))
                .filter(place -> !PointViews.measure(place.point().measure()).equals("bands"))
                .count();
        String state = !seat.counts()
                ? "recused"
                : sheet == null ? "open" : sheet.state().code();
        return new BoardSheet(
                seat.account(),
                seat.name(),
                seat.role().code(),
                seat.domains(),
                state,
                sheet == null ? null : sheet.handedInAt(),
                marked,
                points,
                counts,
                seat.reason(),
                seat.account().equals(Acting.actor().id()));
    }

    private static List<BoardLine> lines(ReviewedScheme scheme, Gathered found) {
        Map<String, Decisions.Struck> struck =
                found.struck().stream().collect(Collectors.toMap(Decisions.Struck::line, Function.identity()));
        return PointViews.lines(scheme).stream()
                .map(line -> {
                    Decisions.Struck one = struck.get(line.id());
                    StruckView view = one == null || !one.struck()
                            ? null
                            : new StruckView(one.version(), one.reason(), one.evidence(), one.by(), one.at());
                    return BoardLine.of(line, view, one == null ? 0 : one.version());
                })
                .toList();
    }

    private static List<Agreements.Reading> readings(ReviewedScheme scheme, Gathered found) {
        Set<UUID> counting = found.counting();
        Map<UUID, String> names = found.seats().stream().collect(Collectors.toMap(Seat::account, Seat::name));
        List<Agreements.Reading> readings = new ArrayList<>();
        found.standing().forEach((rater, marks) -> {
            if (counting.contains(rater)) {
                marks.forEach((point, mark) -> {
                    if (mark.finding() instanceof Finding.Rated(String step)) {
                        readings.add(new Agreements.Reading(
                                point,
                                "",
                                Objects.requireNonNull(names.get(rater)),
                                Agreements.rank(scheme.scheme().scale(), step)));
                    }
                });
            }
        });
        return readings;
    }
}
