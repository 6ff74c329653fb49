package org.duxue.judge.review.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.Span;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.result.Trace;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.judge.review.CaseResults;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.judge.review.ReviewSchemes;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.result.GridQuery.Found;
import org.duxue.judge.review.sheet.PointViews;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Results for those who may see them: the team and the office once the board is open, the unit once it has been told. */
@Component
@Transactional(readOnly = true)
public class ReadAppraisals {
    private final CaseDoor door;
    private final Gate gate;
    private final Cases cases;
    private final CaseResults results;
    private final ReviewSchemes schemes;

    ReadAppraisals(CaseDoor door, Gate gate, Cases cases, CaseResults results, ReviewSchemes schemes) {
        this.door = door;
        this.gate = gate;
        this.cases = cases;
        this.results = results;
        this.schemes = schemes;
    }

    public AppraisalView appraisal(UUID caseId) {
        CaseView reviewed = require(caseId);
        Optional<String> hidden = results.hidden(caseId);
        return hidden.map(why -> AppraisalView.hidden(reviewed, why))
                .orElseGet(() -> AppraisalView.of(reviewed, schemes.of(reviewed), results.of(caseId)));
    }

    public Trace trace(UUID caseId, String address) {
        require(caseId);
        results.hidden(caseId).ifPresent(why -> {
            throw ReviewProblem.BOARD_SHUT.with("reason", why);
        });
        return results.trace(caseId, address);
    }

    private CaseView require(UUID caseId) {
        Permission needed =
                gate.permissions().contains(Permission.SHEET_READ) ? Permission.SHEET_READ : Permission.OPINION_READ;
        return door.require(needed, caseId);
    }

    /** All cases of a programme, for the office and the leader. */
    public ResultGrid grid(UUID programme, GridQuery query) {
        long started = System.nanoTime();
        gate.require(Permission.SHEET_READ);
        List<CaseView> all = cases.of(programme);
        if (all.isEmpty()) {
            throw HouseProblem.NOT_FOUND.with("what", "项目");
        }
        CaseView first = all.getFirst();
        gate.require(Permission.SHEET_READ, first.unit());
        ReviewedScheme scheme = schemes.of(first);
        Map<UUID, Appraised> computed = results.ofProgramme(programme);
        List<Found> found = all.stream()
                .filter(one -> computed.containsKey(one.id()))
                .map(one -> new Found(one, Objects.requireNonNull(computed.get(one.id()))))
                .toList();
        List<ResultGrid.Row> rows = found.stream()
                .filter(query.filter())
                .sorted(query.order(scheme))
                .map(one -> row(scheme, one))
                .toList();
        int settled = (int)
                found.stream().filter(one -> one.result().unsettled().isEmpty()).count();
        return new ResultGrid(
                programme,
                first.programmeTitle(),
                first.pack(),
                first.version(),
                PointViews.scale(scheme).steps(),
                grades(scheme, found),
                scheme.scheme().domains().stream()
                        .map(d -> new ResultGrid.DomainHead(
                                d.id(), d.name(), d.nameEn(), d.weight().doubleValue()))
                        .toList(),
                scheme.places().values().stream()
                        .map(place -> new ResultGrid.PointHead(
                                place.point().id(),
                                place.point().name(),
                                place.point().nameEn(),
                                place.domain().id()))
                        .toList(),
                rows,
                found.size(),
                settled,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
    }

    private static List<ResultGrid.GradeCount> grades(ReviewedScheme scheme, List<Found> found) {
        return scheme.scheme().grades().stream()
                .map(grade -> new ResultGrid.GradeCount(grade.id(), grade.name(), grade.nameEn(), (int) found.stream()
                        .filter(one ->
                                one.result().grade().filter(grade.id()::equals).isPresent())
                        .count()))
                .toList();
    }

    private static ResultGrid.Row row(ReviewedScheme scheme, Found found) {
        Appraised result = found.result();
        List<String> cells = new ArrayList<>();
        List<@Nullable Double> shares = new ArrayList<>();
        for (PointResult point : result.points()) {
            cells.add(cell(scheme, point));
            shares.add(point.share().settled() ? point.share().low().toDouble() : null);
        }
        CaseView reviewed = found.reviewed();
        return new ResultGrid.Row(
                reviewed.id(),
                reviewed.unit().value(),
                reviewed.unitName(),
                null,
                reviewed.state().code(),
                SpanView.of(result.total()),
                result.grades(),
                result.unsettled().size(),
                (int) result.points().stream()
                        .filter(point -> point.state() == PointResult.State.DISPUTED)
                        .count(),
                result.struck().keySet().stream().sorted().toList(),
                rates(result),
                cells,
                shares);
    }

    private static List<@Nullable Double> rates(Appraised result) {
        List<@Nullable Double> rates = new ArrayList<>();
        result.domains().forEach(domain -> rates.add(rate(domain)));
        return rates;
    }

    private static @Nullable Double rate(Appraised.Node domain) {
        return domain.rate()
                .filter(Span::settled)
                .map(rate -> rate.low().toDouble())
                .orElse(null);
    }

    private static String cell(ReviewedScheme scheme, PointResult point) {
        return switch (point.state()) {
            case OPEN -> "?";
            case DISPUTED -> "!";
            case MISSING -> "~";
            case NOT_APPLICABLE -> "-";
            case RATED, COMPUTED ->
                scheme.place(point.point()).point().measure() instanceof Measure.Deductions
                        ? "#"
                        : point.steps().getFirst();
        };
    }
}
