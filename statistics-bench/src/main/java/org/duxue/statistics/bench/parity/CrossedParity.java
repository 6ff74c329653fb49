package org.duxue.statistics.bench.parity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.statistics.crossed.CrossedFit;
import org.duxue.statistics.crossed.CrossedModel;
import org.duxue.statistics.crossed.FactorEffects;
import org.duxue.statistics.crossed.RandomTerm;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.mixed.Method;
import org.duxue.statistics.mixed.MixedFit;
import org.duxue.tables.Table;
import tools.jackson.databind.JsonNode;

/** Mixed models with several grouping factors beside lme4's, restricted and full likelihood. */
public final class CrossedParity implements ParityCheck {
    @Override
    public List<Parity> over(References folder) throws IOException {
        List<Parity> all = new ArrayList<>();
        for (String name : folder.names()) {
            JsonNode figures = folder.figures(name);
            if (!figures.path("formula").isString() || !figures.path("REML").isObject()) {
                continue;
            }
            Formula formula = Formula.parse(figures.path("formula").stringValue());
            String data = figures.path("dataset").stringValue();
            if (formula.random().size() > 1 && folder.has(name, data)) {
                Table table = folder.table(data, formula.selection());
                for (Method method : Method.values()) {
                    CrossedFit fit = fit(formula, table, figures, method);
                    all.add(compare(name, fit, figures.path(method.name())));
                }
            }
        }
        return all;
    }

    /** Fits the reference's model. */
    public static CrossedFit fit(Formula formula, Table table, JsonNode figures, Method method) {
        return model(formula, table, figures).fit(method);
    }

    /** The columns of a model. */
    public record Model(FixedEffects fixed, Column outcome, List<RandomTerm> random) {
        public CrossedFit fit(Method method) {
            return CrossedModel.fit(fixed, outcome, random, method);
        }
    }

    /** The reference's model, ready to be fitted. */
    public static Model model(Formula formula, Table table, JsonNode figures) {
        FixedEffects.Builder fixed = FixedEffects.builder(table.rows());
        for (String term : formula.fixed()) {
            if (term.contains(":")) {
                fixed.interaction(term.split(":", -1)[0], term.split(":", -1)[1]);
            } else if (!table.isNumber(term)) {
                fixed.factor(Formula.coded(table, term, figures));
            } else if (figures.path("REML").path("fixef").has(term)) {
                fixed.number(term, table.numbers(term));
            } else {
                fixed.factor(levels(term, table.numbers(term)));
            }
        }
        List<RandomTerm> random = formula.random().stream()
                .map(term -> new RandomTerm(table.factor(term.group()), slopes(term, table)))
                .toList();
        Column outcome = new Column(formula.outcome(), table.numbers(formula.outcome()));
        return new Model(fixed.build(), outcome, random);
    }

    /** A column of whole numbers that the reference took for levels. */
    private static Factor levels(String name, double[] codes) {
        return Factor.of(
                name,
                Arrays.stream(codes)
                        .mapToObj(code -> Double.isNaN(code) ? "" : Long.toString((long) code))
                        .toList());
    }

    private static List<Column> slopes(Formula.Random term, Table table) {
        return term.slopes().stream()
                .map(slope -> new Column(slope, table.numbers(slope)))
                .toList();
    }

    /** The worst of one kind of figure so far. */
    private static final class Worst {
        private double relative;

        void add(double ours, double reference, double scale) {
            double apart = Math.abs(ours - reference) / scale;
            relative = apart <= relative ? relative : apart; // keeps what is not a number
        }
    }

    /**
     * Coefficients are compared relative to themselves or to their standard error, whichever is more; covariances and modes
     * relative to the standard deviations they belong to, since near zero their own size says nothing; all else relative to
     * itself.
     */
    private static Parity compare(String name, CrossedFit fit, JsonNode reference) {
        Worst fixed = new Worst();
        Worst errors = new Worst();
        for (MixedFit.Coefficient coefficient : fit.fixed()) {
            String label = Formula.named(coefficient.name());
            double estimate = reference.path("fixef").path(label).doubleValue();
            double se = reference.path("se").path(label).doubleValue();
            fixed.add(coefficient.estimate(), estimate, Math.max(Math.abs(estimate), se));
            errors.add(coefficient.se(), se, se);
        }
        Worst modes = new Worst();
        Worst modeErrors = new Worst();
        Worst sums = new Worst();
        for (FactorEffects factor : fit.factors()) {
            JsonNode levels = reference.path("ranef").path(factor.factor());
            for (int term = 0; term < factor.terms().size(); term++) {
                first(factor, term, levels.path("first"), modes, modeErrors);
                checksums(
                        factor,
                        term,
                        levels.path("checksum").path(factor.terms().get(term)),
                        sums);
            }
        }
        String what = name + " " + fit.method();
        boolean refined = Refined.has(what);
        double allowed = refined ? 2 * Parity.RELATIVE : Parity.RELATIVE;
        Parity parity = Parity.of(what)
                .criterion(fit.deviance(), reference.path("criterion_minus2ll").doubleValue())
                .gap(Parity.FIXED, fixed.relative, allowed)
                .gap(Parity.SE, errors.relative, allowed)
                .gap(Parity.VARIANCES, variances(fit, reference.path("varcomp")).relative, allowed)
                .gap(Parity.MODES, modes.relative, allowed)
                .gap(Parity.MODE_SE, modeErrors.relative, allowed)
                .gap(Parity.CHECKSUMS, sums.relative, allowed)
                .note(refined ? "the reference stopped short: at most 2e-05" : "");
        return refined ? parity.gap("theta refined", Refined.gap(what, fit), Parity.RELATIVE) : parity;
    }

    private static Worst variances(CrossedFit fit, JsonNode reference) {
        Worst worst = new Worst();
        for (JsonNode row : reference) {
            String group = row.path("group").stringValue();
            double theirs = row.path("value").doubleValue();
            if (group.equals("Residual")) {
                worst.add(fit.residualVariance(), theirs, theirs);
            }
            for (FactorEffects factor : fit.factors()) {
                if (factor.factor().equals(group)) {
                    int a = factor.terms().indexOf(row.path("term1").stringValue());
                    String with = row.path("term2").stringValueOpt().orElse("");
                    int b = with.isEmpty() ? a : factor.terms().indexOf(with);
                    worst.add(factor.covariance(a, b), theirs, Math.sqrt(factor.variance(a) * factor.variance(b)));
                }
            }
        }
        return worst;
    }

    private static void first(FactorEffects factor, int term, JsonNode rows, Worst modes, Worst errors) {
        Map<String, Integer> index = new HashMap<>();
        factor.levels().forEach(level -> index.put(level, index.size()));
        String label = factor.terms().get(term);
        for (JsonNode row : rows) {
            int level = Objects.requireNonNull(index.get(row.path("id").stringValue()));
            double se = row.path("se_" + label).doubleValue();
            modes.add(factor.mode(level, term), row.path("u_" + label).doubleValue(), Math.sqrt(factor.variance(term)));
            errors.add(factor.se(level, term), se, se);
        }
    }

    /** Sums of squares and the ends; the plain sum is a rounding error in the reference. */
    private static void checksums(FactorEffects factor, int term, JsonNode reference, Worst sums) {
        double[] all = new double[factor.levels().size()];
        Arrays.setAll(all, level -> factor.mode(level, term));
        double squares = reference.path("sumsq").doubleValue();
        double least = reference.path("min").doubleValue();
        double most = reference.path("max").doubleValue();
        sums.add(Arrays.stream(all).map(x -> x * x).sum(), squares, squares);
        sums.add(Arrays.stream(all).min().orElseThrow(), least, Math.abs(least));
        sums.add(Arrays.stream(all).max().orElseThrow(), most, Math.abs(most));
    }
}
