package org.duxue.evaluation.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.duxue.evaluation.engine.Fast;
import org.duxue.evaluation.engine.Frame;
import org.duxue.evaluation.engine.Roster;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.judge.Program.OneIndicator;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.statistics.WeightedDispersion;

/** Judges how far the parts of a stage lie apart in one indicator, by the value of its first test. */
final class DispersionJudge {
    private final Setting setting;
    private final UnitResult[] parts;

    DispersionJudge(Setting setting, UnitResult[] parts) {
        this.setting = setting;
        this.parts = parts;
    }

    /** The parts that a dispersion covers, with their values and weights; NaN where missing. */
    static final class Spread {
        final int[] part;
        final double[] value;
        final double[] weight;

        Spread(int[] part) {
            this.part = part;
            value = new double[part.length];
            weight = new double[part.length];
        }
    }

    Spread spread(OneIndicator one, int d, int stage) {
        Frame frame = setting.frame();
        Roster roster = frame.roster();
        int from = frame.parts().first(roster.firstSchool(d));
        int to = frame.parts().first(roster.firstSchool(d + 1));
        int[] found = new int[to - from];
        int n = 0;
        for (int part = from; part < to; part++) {
            if (frame.parts().stage(part) == stage && first(one, part).status() != Status.NOT_APPLICABLE) {
                found[n++] = part;
            }
        }
        Spread spread = new Spread(Arrays.copyOf(found, n));
        Formula weight = Objects.requireNonNull(one.weights().get(stage));
        for (int k = 0; k < n; k++) {
            spread.value[k] = first(one, spread.part[k]).value();
            spread.weight[k] = weight.at(frame, frame.parts().school(spread.part[k]));
        }
        return spread;
    }

    private TestResult first(OneIndicator one, int part) {
        return parts[part].indicators().get(one.place()).tests().getFirst();
    }

    DispersionResult judge(OneIndicator one, int d, int stage) {
        Spread spread = spread(one, d, stage);
        double limit = Objects.requireNonNull(one.limits().get(stage)).doubleValue();
        Stage of = setting.program().rules().stages().get(stage);
        int n = spread.part.length;
        if (n < 2) {
            double weight = n == 1 ? spread.weight[0] : 0;
            double mean = n == 1 ? spread.value[0] : Double.NaN;
            String why = n == 0 ? "没有参加评价的" + of.partName() : "只有 1 个" + of.partName() + "，不计算差异系数";
            return undecided(one, of, n, weight, mean, limit, Status.NOT_APPLICABLE, List.of(), why);
        }
        List<String> missing = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            if (Double.isNaN(spread.value[k]) || Double.isNaN(spread.weight[k]) || spread.weight[k] < 0) {
                missing.add(parts[spread.part[k]].code());
                named.add(parts[spread.part[k]].name());
            }
        }
        if (!missing.isEmpty()) {
            String why =
                    "无法计算：缺 " + String.join("、", named) + " 的" + one.indicator().name();
            return undecided(one, of, n, Double.NaN, Double.NaN, limit, Status.UNDETERMINED, missing, why);
        }
        WeightedDispersion found = WeightedDispersion.of(spread.value, spread.weight);
        if (!(found.mean() > 0)) {
            String why = found.weight() == 0
                    ? "无法计算：在校生数合计为 0"
                    : found.mean() == 0 ? "无法计算：全区均值为 0，差异系数没有意义" : "无法计算：全区均值为负数，请核对数据";
            return undecided(one, of, n, found.weight(), found.mean(), limit, Status.UNDETERMINED, List.of(), why);
        }
        return decided(one, of, stage, spread, found, limit);
    }

    private static DispersionResult undecided(
            OneIndicator one,
            Stage stage,
            int units,
            double weight,
            double mean,
            double limit,
            Status status,
            List<String> missing,
            String why) {
        return new DispersionResult(
                one.indicator().id(),
                stage.id(),
                units,
                weight,
                mean,
                Double.NaN,
                Double.NaN,
                limit,
                Double.NaN,
                status,
                false,
                missing,
                why);
    }

    private DispersionResult decided(
            OneIndicator one, Stage of, int stage, Spread spread, WeightedDispersion found, double limit) {
        int decimals = Objects.requireNonNull(one.dispersion()).decimals();
        double scale = Math.pow(10, decimals);
        double steps = found.cv() * scale;
        boolean tie = Fast.near(steps - Math.floor(steps), 0.5);
        boolean met = found.cv() <= limit;
        boolean printed = Math.rint(steps) / scale <= limit;
        if (Fast.near(found.cv(), limit) || (tie && Math.abs(found.cv() - limit) * scale < 1)) {
            Rational square = square(one, stage, spread);
            Rational exactLimit =
                    Rational.of(Objects.requireNonNull(one.limits().get(stage)));
            met = square.compareTo(exactLimit.times(exactLimit)) <= 0;
            Rational half = Rational.of(2 * (long) Math.floor(steps) + 1).over(Rational.of(2 * (long) scale));
            boolean up = tie ? square.compareTo(half.times(half)) >= 0 : Math.rint(steps) > steps;
            double rounded = tie ? Math.floor(steps) + (up ? 1 : 0) : Math.rint(steps);
            printed = rounded / scale <= limit;
        }
        return new DispersionResult(
                one.indicator().id(),
                of.id(),
                found.n(),
                found.weight(),
                found.mean(),
                found.sd(),
                found.cv(),
                limit,
                WeightedDispersion.unweighted(spread.value).cv(),
                met ? Status.MET : Status.NOT_MET,
                met != printed,
                List.of(),
                null);
    }

    /** The squared coefficient in exact fractions: a root would not be one. */
    private Rational square(OneIndicator one, int stage, Spread spread) {
        Frame frame = setting.frame();
        Formula weight = Objects.requireNonNull(one.weights().get(stage));
        List<Rational> values = new ArrayList<>();
        List<Rational> weights = new ArrayList<>();
        List<Rational> products = new ArrayList<>();
        for (int part : spread.part) {
            int school = frame.parts().school(part);
            TestJudge.Applied applied = Objects.requireNonNull(
                    TestJudge.applied(one.tests().getFirst(), stage, frame, school, setting.asOf()));
            values.add(TestJudge.exactly(applied.value(), frame, school));
            weights.add(TestJudge.exactly(weight, frame, school));
            products.add(values.getLast().times(weights.getLast()));
        }
        Rational all = Rational.sum(weights);
        Rational mean = Rational.sum(products).over(all);
        List<Rational> squares = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            Rational off = values.get(k).minus(mean);
            squares.add(off.times(off).times(weights.get(k)));
        }
        return Rational.sum(squares).over(all).over(mean.times(mean));
    }
}
