package org.duxue.judge.review.commission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.judge.review.CaseResults;
import org.duxue.judge.review.ReviewSchemes;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.board.Agreements;
import org.duxue.judge.review.board.BoardView.BoardAgreement;
import org.duxue.judge.review.commission.ReScoringView.AgreementView;
import org.duxue.judge.review.commission.ReScoringView.Apart;
import org.duxue.judge.review.commission.ReScoringView.CaseLine;
import org.duxue.judge.review.commission.ReScoringView.DrawnView;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.Marks;
import org.duxue.judge.review.mark.Sheet;
import org.duxue.judge.review.mark.SheetKind;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.judge.review.sheet.Lacking;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the office's second look with what the team found, over the cases where both are in. */
@Component
public class ReadReScoring {
    private static final int PERCENT = 100;

    private final Gate gate;
    private final Cases cases;
    private final Draws draws;
    private final Sheets sheets;
    private final Marks marks;
    private final CaseResults results;
    private final ReviewSchemes schemes;
    private final Rescorers rescorers;

    ReadReScoring(
            Gate gate,
            Cases cases,
            Draws draws,
            Sheets sheets,
            Marks marks,
            CaseResults results,
            ReviewSchemes schemes,
            Rescorers rescorers) {
        this.gate = gate;
        this.cases = cases;
        this.draws = draws;
        this.sheets = sheets;
        this.marks = marks;
        this.results = results;
        this.schemes = schemes;
        this.rescorers = rescorers;
    }

    /** What one case has of both sides. */
    private record Pair(
            String point,
            String ours,
            String theirs,
            int apart,
            double difference,
            double given,
            double found,
            String reason) {}

    @Transactional(readOnly = true)
    public ReScoringView of(UUID programme) {
        gate.require(Permission.DECISION_WRITE);
        List<CaseView> all = cases.of(programme);
        if (all.isEmpty()) {
            throw HouseProblem.NOT_FOUND.with("what", "项目");
        }
        gate.require(Permission.DECISION_WRITE, all.getFirst().unit());
        ReviewedScheme scheme = schemes.of(all.getFirst());
        Map<UUID, Sheet> second = new HashMap<>();
        sheets.ofProgramme(programme, SheetKind.RESCORING).forEach(sheet -> second.put(sheet.caseId(), sheet));
        List<CaseLine> lines = new ArrayList<>();
        List<Agreements.Reading> readings = new ArrayList<>();
        List<Apart> apart = new ArrayList<>();
        for (CaseView one : all) {
            Sheet sheet = second.get(one.id());
            if (sheet != null) {
                List<Pair> pairs = sheet.firstHandedInAt() == null ? List.of() : pairs(one, scheme, sheet);
                lines.add(line(one, sheet, pairs));
                pairs.forEach(pair -> compare(one, scheme, pair, readings, apart));
            }
        }
        apart.sort(Comparator.comparingInt(Apart::steps).reversed());
        return new ReScoringView(
                draws.of(programme)
                        .map(d -> new DrawnView(d.seed(), d.share(), d.cases(), d.of(), d.by(), d.at()))
                        .orElse(null),
                lines,
                agreement(Agreements.of(readings), readings.size() / 2),
                MeanDifference.of(lines),
                apart,
                rescorers.candidates().entrySet().stream()
                        .map(officer -> new ReScoringView.Candidate(officer.getKey(), officer.getValue()))
                        .toList());
    }

    private List<Pair> pairs(CaseView one, ReviewedScheme scheme, Sheet sheet) {
        if (results.hidden(one.id()).isPresent()) {
            return List.of();
        }
        Map<String, HeldMark> ours = Lacking.standing(marks.of(one.id(), sheet.account(), SheetKind.RESCORING));
        Appraised theirs = results.of(one.id());
        List<Pair> pairs = new ArrayList<>();
        for (PointResult point : theirs.points()) {
            HeldMark mark = ours.get(point.point());
            if (mark != null
                    && mark.finding() instanceof Finding.Rated(String step)
                    && point.state() == PointResult.State.RATED
                    && !point.steps().isEmpty()) {
                pairs.add(pair(scheme.scheme().scale(), point, step, mark.reason()));
            }
        }
        return pairs;
    }

    private static Pair pair(Scale scale, PointResult theirs, String ours, String reason) {
        String given = theirs.steps().getFirst();
        double found = scale.step(ours).orElseThrow().share().doubleValue() * PERCENT;
        double merged = theirs.share().low().toDouble() * PERCENT;
        int apart = Math.abs(Agreements.rank(scale, given) - Agreements.rank(scale, ours));
        return new Pair(theirs.point(), ours, given, apart, merged - found, merged, found, reason);
    }

    private static CaseLine line(CaseView one, Sheet sheet, List<Pair> pairs) {
        boolean none = pairs.isEmpty();
        return new CaseLine(
                one.id(),
                one.unitName(),
                sheet.name(),
                sheet.handedInAt(),
                pairs.size(),
                none ? null : pairs.stream().filter(p -> p.apart() == 0).count() / (double) pairs.size(),
                none
                        ? null
                        : pairs.stream().mapToDouble(Pair::difference).average().orElseThrow(),
                none ? null : pairs.stream().mapToDouble(Pair::found).average().orElseThrow(),
                none ? null : pairs.stream().mapToDouble(Pair::given).average().orElseThrow());
    }

    private static void compare(
            CaseView one, ReviewedScheme scheme, Pair pair, List<Agreements.Reading> readings, List<Apart> apart) {
        Scale scale = scheme.scheme().scale();
        String caseId = one.id().toString();
        readings.add(new Agreements.Reading(caseId, pair.point(), "ours", Agreements.rank(scale, pair.ours())));
        readings.add(new Agreements.Reading(caseId, pair.point(), "theirs", Agreements.rank(scale, pair.theirs())));
        if (pair.apart() > 0) {
            apart.add(new Apart(
                    one.id(),
                    one.unitName(),
                    pair.point(),
                    scheme.place(pair.point()).point().name(),
                    pair.ours(),
                    pair.theirs(),
                    pair.apart(),
                    pair.reason()));
        }
    }

    private static @Nullable AgreementView agreement(@Nullable BoardAgreement found, int points) {
        return found == null ? null : new AgreementView(points, found.exact(), found.adjacent(), found.kappa());
    }
}
