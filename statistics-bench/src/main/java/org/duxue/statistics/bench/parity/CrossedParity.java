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
                    all.add(compare(name + " " + method, fit, figures.path(method.name())));
                }
            }
        }
        return all;
    }

    /** Fits the reference's model. */
    public static CrossedFit fit(Formula formula, Table table, JsonNode figures, Method method) {
        FixedEffects.Builder fixed = FixedEffects.builder(table.rows());
        for (String term : formula.fixed()) {
            boolean coded = figures.path("coding").path(term).isArray();
            if (term.contains(":")) {
                fixed.interaction(term.split(":", -1)[0], term.split(":", -1)[1]);
            } else if (table.isNumber(term) && !coded && !isFactor(figures, term)) {
                fixed.number(term, table.numbers(term));
            } else {
                fixed.factor(Formula.coded(table, term, figures));
            }
        }
        List<RandomTerm> random = formula.random().stream()
                .map(term -> new RandomTerm(table.factor(term.group()), slopes(term, table)))
                .toList();
        Column outcome = new Column(formula.outcome(), table.numbers(formula.outcome()));
        return CrossedModel.fit(fixed.build(), outcome, random, method);
    }

    /** Whether the reference took a column of numbers for levels: the coefficient is then named with a level. */
    private static boolean isFactor(JsonNode figures, String term) {
        return figures.path("REML").path("fixef").path(term).isMissingNode();
    }

    private static List<Column> slopes(Formula.Random term, Table table) {
        return term.slopes().stream()
                .map(slope -> new Column(slope, table.numbers(slope)))
                .toList();
    }

    private static Parity compare(String name, CrossedFit fit, JsonNode reference) {
        Parity parity = Parity.of(name)
                .criterion(fit.deviance(), reference.path("criterion_minus2ll").doubleValue())
                .relative(Parity.FIXED, of(fit, true), References.numbers(reference.path("fixef")))
                .relative(Parity.SE, of(fit, false), References.numbers(reference.path("se")))
                .relative(Parity.VARIANCES, variances(fit, reference, true), variances(fit, reference, false));
        double[][] modes = new double[2][0];
        double[][] errors = new double[2][0];
        double[][] sums = new double[2][0];
        for (FactorEffects factor : fit.factors()) {
            JsonNode levels = reference.path("ranef").path(factor.factor());
            Map<String, Integer> index = new HashMap<>();
            factor.levels().forEach(level -> index.put(level, index.size()));
            for (int term = 0; term < factor.terms().size(); term++) {
                String label = factor.terms().get(term);
                double spread = Math.sqrt(factor.variance(term));
                for (JsonNode row : levels.path("first")) {
                    int level = Objects.requireNonNull(index.get(row.path("id").stringValue()));
                    double mode = row.path("u_" + label).doubleValue();
                    add(modes, factor.mode(level, term) / spread, mode / spread);
                    add(errors, factor.se(level, term), row.path("se_" + label).doubleValue());
                }
                checksums(factor, term, levels.path("checksum").path(label), sums);
            }
        }
        return parity.relative(Parity.MODES, modes[0], modes[1])
                .relative(Parity.MODE_SE, errors[0], errors[1])
                .relative(Parity.CHECKSUMS, sums[0], sums[1]);
    }

    private static double[] of(CrossedFit fit, boolean estimates) {
        return fit.fixed().stream()
                .mapToDouble(estimates ? MixedFit.Coefficient::estimate : MixedFit.Coefficient::se)
                .toArray();
    }

    private static double[] variances(CrossedFit fit, JsonNode reference, boolean ours) {
        double[][] pairs = new double[2][0];
        for (JsonNode row : reference.path("varcomp")) {
            double theirs = row.path("value").doubleValue();
            if (row.path("group").stringValue().equals("Residual")) {
                add(pairs, fit.residualVariance(), theirs);
                continue;
            }
            FactorEffects factor = fit.factors().stream()
                    .filter(candidate ->
                            candidate.factor().equals(row.path("group").stringValue()))
                    .findFirst()
                    .orElseThrow();
            int a = factor.terms().indexOf(row.path("term1").stringValue());
            int b = row.path("term2").isNull()
                    ? a
                    : factor.terms().indexOf(row.path("term2").stringValue());
            add(pairs, factor.covariance(a, b), theirs);
        }
        return pairs[ours ? 0 : 1];
    }

    /** Sums of squares and the ends; the plain sum is a rounding error in the reference. */
    private static void checksums(FactorEffects factor, int term, JsonNode reference, double[][] sums) {
        double[] all = new double[factor.levels().size()];
        Arrays.setAll(all, level -> factor.mode(level, term));
        double squares = Arrays.stream(all).map(x -> x * x).sum();
        add(sums, Math.sqrt(squares), Math.sqrt(reference.path("sumsq").doubleValue()));
        add(sums, Arrays.stream(all).min().orElseThrow(), reference.path("min").doubleValue());
        add(sums, Arrays.stream(all).max().orElseThrow(), reference.path("max").doubleValue());
    }

    private static void add(double[][] pairs, double ours, double reference) {
        for (int side = 0; side < 2; side++) {
            pairs[side] = Arrays.copyOf(pairs[side], pairs[side].length + 1);
            pairs[side][pairs[side].length - 1] = side == 0 ? ours : reference;
        }
    }
}
