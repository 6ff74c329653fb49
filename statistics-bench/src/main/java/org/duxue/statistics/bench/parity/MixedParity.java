package org.duxue.statistics.bench.parity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.mixed.Method;
import org.duxue.statistics.mixed.MixedFit;
import org.duxue.statistics.mixed.MixedModel;
import org.duxue.statistics.mixed.Modes;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import tools.jackson.databind.JsonNode;

/**
 * Models with one grouping factor beside lme4's. Besides the data sets, the seeded cohorts of 10⁴, 10⁵ and 10⁶ pupils are
 * compared where their files are there ({@code data/synth10k.csv}, {@code synth100k.csv}, {@code synth1m.csv}).
 */
final class MixedParity implements ParityCheck {
    /** Columns that the reference computed from others. */
    private static final Map<String, List<String>> SOURCES =
            Map.of("cSES", List.of("SES", "MEANSES"), "zp", List.of("prior"));

    @Override
    public List<Parity> over(References folder) throws IOException {
        List<Parity> all = new ArrayList<>();
        for (String name : folder.names()) {
            JsonNode figures = folder.figures(name);
            String data = figures.path("dataset").asString("");
            if (name.startsWith("synth_")) {
                data = name.split("_", -1)[1].replaceFirst("s", "synth") + ".csv";
            }
            if (!figures.path("formula").isString() || data.isEmpty() || !folder.has(name, data)) {
                continue;
            }
            Formula formula = Formula.parse(figures.path("formula").stringValue());
            if (formula.random().size() == 1
                    && !formula.random().getFirst().group().matches(".*[:/].*")) {
                Table table = folder.table(data, selection(formula));
                if (figures.has("reml_minus2ll")) {
                    all.add(compareShort(name, fit(formula, table, figures, Method.REML), figures));
                } else {
                    for (Method method : Method.values()) {
                        MixedFit fit = fit(formula, table, figures, method);
                        all.add(compare(name + " " + method, fit, figures.get(method.name())));
                    }
                }
            }
        }
        return all;
    }

    private static Selection selection(Formula formula) {
        Set<String> columns = new LinkedHashSet<>();
        formula.fixed().forEach(term -> columns.addAll(List.of(term.split(":", -1))));
        columns.addAll(formula.random().getFirst().slopes());
        Selection selection = Selection.none()
                .numbers(formula.outcome())
                .categories(formula.random().getFirst().group());
        columns.forEach(column -> selection.either(SOURCES.getOrDefault(column, List.of(column))));
        return selection;
    }

    private static MixedFit fit(Formula formula, Table table, JsonNode figures, Method method) {
        FixedEffects.Builder fixed = FixedEffects.builder(table.rows());
        for (String term : formula.fixed()) {
            String[] parts = term.split(":", -1);
            if (parts.length == 2) {
                // the reference names the part first that the formula names first
                Arrays.sort(parts, Comparator.comparingInt(formula.fixed()::indexOf));
                fixed.interaction(parts[0], parts[1]);
            } else if (SOURCES.containsKey(term) || table.isNumber(term)) {
                fixed.number(column(table, term));
            } else {
                fixed.factor(Formula.coded(table, term, figures));
            }
        }
        Formula.Random random = formula.random().getFirst();
        return MixedModel.fit(
                fixed.build(),
                column(table, formula.outcome()),
                table.factor(random.group()),
                random.slopes().stream().map(slope -> column(table, slope)).toList(),
                method);
    }

    private static Column column(Table table, String name) {
        return switch (name) {
            case "cSES" -> {
                double[] ses = table.numbers("SES");
                double[] mean = table.numbers("MEANSES");
                yield new Column(name, filled(table.rows(), i -> ses[i] - mean[i]));
            }
            case "zp" -> {
                double[] prior = table.numbers("prior");
                DoubleUnaryOperator scaled = value -> (value - 96) / 22;
                yield new Column(name, Arrays.stream(prior).map(scaled).toArray());
            }
            default -> new Column(name, table.numbers(name));
        };
    }

    private static Parity compare(String name, MixedFit fit, JsonNode figures) {
        int terms = fit.terms().size();
        JsonNode groups = figures.get("ranef").valueStream().findFirst().orElseThrow();
        Map<String, Integer> index = index(fit.modes());
        Parity parity = compareFixed(Parity.of(name), fit, figures)
                .criterion(fit.deviance(), figures.get("criterion_minus2ll").doubleValue())
                .gap(Parity.VARIANCES, variances(fit, figures), Parity.RELATIVE);
        double apart = 0;
        List<Double> ourErrors = new ArrayList<>();
        List<Double> theirErrors = new ArrayList<>();
        for (JsonNode row : groups.get("first")) {
            int group = index.getOrDefault(row.get("id").asString(), -1);
            for (int term = 0; term < terms; term++) {
                double mode = row.get("u_" + fit.terms().get(term)).doubleValue();
                apart = Math.max(apart, inSpread(fit, group, term, mode));
                ourErrors.add(fit.modes().se(group, term));
                theirErrors.add(row.get("se_" + fit.terms().get(term)).doubleValue());
            }
        }
        parity.gap(Parity.MODES, apart, Parity.RELATIVE);
        parity.relative(Parity.MODE_SE, array(ourErrors), array(theirErrors));
        double worst = 0;
        for (int term = 0; term < terms; term++) {
            double[] modes = modes(fit.modes(), term);
            JsonNode sums = groups.get("checksum").get(fit.terms().get(term));
            double squares = sums.get("sumsq").doubleValue();
            double sum = Math.abs(Arrays.stream(modes).sum() - sums.get("sum").doubleValue());
            worst = Math.max(worst, Math.abs(squares(modes) - squares) / squares);
            worst = Math.max(worst, sum / Math.sqrt(squares * modes.length));
        }
        return parity.gap(Parity.CHECKSUMS, worst, Parity.RELATIVE);
    }

    /** The cohorts' figures: restricted only, and fewer. */
    private static Parity compareShort(String name, MixedFit fit, JsonNode figures) {
        int terms = fit.terms().size();
        Map<String, Integer> index = index(fit.modes());
        double[] sigma = {Math.sqrt(fit.residualVariance())};
        Parity parity = compareFixed(Parity.of(name + " REML"), fit, figures)
                .criterion(fit.deviance(), figures.get("reml_minus2ll").doubleValue())
                .relative(Parity.VARIANCES, sigma, new double[] {
                    figures.get("sigma").doubleValue()
                });
        double apart = 0;
        List<Double> ourErrors = new ArrayList<>();
        List<Double> theirErrors = new ArrayList<>();
        for (JsonNode row : figures.get("ranef_first10")) {
            int group = index.getOrDefault(row.get("id").asString(), -1);
            for (int term = 0; term < terms; term++) {
                apart = Math.max(apart, inSpread(fit, group, term, at(row.get("u"), term)));
                ourErrors.add(fit.modes().se(group, term));
                theirErrors.add(at(row.get("se"), term));
            }
        }
        parity.gap(Parity.MODES, apart, Parity.RELATIVE);
        parity.relative(Parity.MODE_SE, array(ourErrors), array(theirErrors));
        double[] ourSquares = filled(terms, term -> squares(modes(fit.modes(), term)));
        return parity.relative(Parity.CHECKSUMS, ourSquares, References.numbers(figures.get("ranef_sumsq")));
    }

    private static Parity compareFixed(Parity parity, MixedFit fit, JsonNode figures) {
        List<String> names =
                fit.fixed().stream().map(c -> Formula.named(c.name())).toList();
        double[] estimates = filled(names.size(), i -> fit.fixed().get(i).estimate());
        double[] errors = filled(names.size(), i -> fit.fixed().get(i).se());
        JsonNode theirs = figures.get("fixef");
        JsonNode theirErrors = figures.get("se");
        return parity.relative(
                        Parity.FIXED,
                        estimates,
                        filled(names.size(), i -> theirs.path(names.get(i)).doubleValue(Double.NaN)))
                .relative(
                        Parity.SE,
                        errors,
                        filled(names.size(), i -> theirErrors.path(names.get(i)).doubleValue(Double.NaN)));
    }

    /** A covariance is compared relative to the product of the two standard deviations, whatever its own size. */
    private static double variances(MixedFit fit, JsonNode figures) {
        double worst = 0;
        for (JsonNode part : figures.get("varcomp")) {
            int a = fit.terms().indexOf(part.path("term1").asString(""));
            int second = fit.terms().indexOf(part.path("term2").asString(""));
            int b = second < 0 ? a : second;
            double ours = a < 0 ? fit.residualVariance() : fit.covariance(a, b);
            double scale = a < 0 ? ours : Math.sqrt(fit.variance(a) * fit.variance(b));
            worst = Math.max(worst, Math.abs(ours - part.get("value").doubleValue()) / scale);
        }
        return worst;
    }

    /** How far a mode is from the reference's, in standard deviations between groups. */
    private static double inSpread(MixedFit fit, int group, int term, double mode) {
        return Math.abs(fit.modes().mode(group, term) - mode) / Math.sqrt(fit.variance(term));
    }

    private static Map<String, Integer> index(Modes modes) {
        Map<String, Integer> index = new HashMap<>();
        modes.groups().forEach(group -> index.put(group, index.size()));
        return index;
    }

    private static double[] modes(Modes modes, int term) {
        return filled(modes.groups().size(), group -> modes.mode(group, term));
    }

    private static double at(JsonNode numbers, int index) {
        return numbers.isArray() ? numbers.get(index).doubleValue() : numbers.doubleValue();
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    private static double[] filled(int n, IntToDoubleFunction by) {
        return IntStream.range(0, n).mapToDouble(by).toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
