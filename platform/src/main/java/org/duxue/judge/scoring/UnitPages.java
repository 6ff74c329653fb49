package org.duxue.judge.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.judge.scoring.view.GapView;
import org.duxue.judge.scoring.view.UnitView;
import org.duxue.judge.scoring.view.Wire;
import org.duxue.reports.ColumnNames;
import org.duxue.reports.Gaps;
import org.duxue.reports.Readout;
import org.duxue.reports.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything an evaluation says about one school: its parts, what they lack, how they came here, and, for those who see the
 * district, where they stand in it.
 */
@Component
public class UnitPages {
    private final Evaluations evaluations;

    UnitPages(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** A value of an earlier or of this period. */
    public record TrendPoint(
            String period,
            String stage,
            String indicator,
            @Nullable Double value,
            @Nullable Double standard) {}

    /** Place among the parts of the stage, 1 is the highest ratio; equal ratios share a place. */
    public record Rank(String stage, String indicator, int rank, int of) {}

    /** The page. */
    public record UnitDetail(
            Unit unit, List<UnitView> parts, List<GapView> gaps, List<TrendPoint> trend, List<Rank> rank) {}

    @Transactional(readOnly = true)
    public UnitDetail of(UnitCode code, String pack, Period period) {
        EvaluationRun run = evaluations.around(code, pack, period, null);
        Unit unit = run.unit(code.value()).orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "单位 " + code));
        List<UnitResult> parts = own(run, code).toList();
        return new UnitDetail(
                unit,
                parts.stream().map(p -> UnitView.of(p, run.unit(p.code()))).toList(),
                gaps(run, code),
                trend(run, code),
                evaluations.seesDistrict() ? ranks(run, parts) : List.of());
    }

    private static Stream<UnitResult> own(EvaluationRun run, UnitCode code) {
        return run.evaluation().units().stream().filter(u -> u.code().equals(code.value()));
    }

    private static List<GapView> gaps(EvaluationRun run, UnitCode code) {
        Subject subject = run.subject();
        Readout readout = new Readout(subject);
        return Gaps.of(subject).stream()
                .filter(gap -> gap.code().equals(code.value()))
                .map(gap -> GapView.of(gap, ColumnNames.heading(readout, gap.column())))
                .toList();
    }

    private List<TrendPoint> trend(EvaluationRun run, UnitCode code) {
        List<EvaluationRun> years = new ArrayList<>();
        years.add(run);
        Period period = run.period();
        for (int i = 0; i < Summaries.YEARS_BEFORE; i++) {
            period = period.previous();
            evaluations.earlier(run, period).ifPresent(years::addFirst);
        }
        return years.stream().flatMap(year -> points(year, code)).toList();
    }

    private static Stream<TrendPoint> points(EvaluationRun year, UnitCode code) {
        return own(year, code)
                .flatMap(part -> part.indicators().stream()
                        .filter(indicator -> !indicator.tests().isEmpty())
                        .map(indicator -> {
                            TestResult test = indicator.tests().getFirst();
                            return new TrendPoint(
                                    year.period().toString(),
                                    part.stage(),
                                    indicator.indicator(),
                                    Wire.number(test.value()),
                                    Wire.number(test.standard()));
                        }));
    }

    private static List<Rank> ranks(EvaluationRun run, List<UnitResult> parts) {
        List<Rank> ranks = new ArrayList<>();
        for (UnitResult part : parts) {
            for (IndicatorResult indicator : part.indicators()) {
                if (Double.isFinite(indicator.ratio())) {
                    double[] all = ratios(run, part.stage(), indicator.indicator());
                    int above = 0;
                    for (double other : all) {
                        above += other > indicator.ratio() ? 1 : 0;
                    }
                    ranks.add(new Rank(part.stage(), indicator.indicator(), above + 1, all.length));
                }
            }
        }
        return ranks;
    }

    private static double[] ratios(EvaluationRun run, String stage, String indicator) {
        return run.evaluation().units().stream()
                .filter(u -> u.stage().equals(stage))
                .flatMap(u -> u.indicators().stream())
                .filter(i -> i.indicator().equals(indicator))
                .mapToDouble(IndicatorResult::ratio)
                .filter(Double::isFinite)
                .toArray();
    }
}
