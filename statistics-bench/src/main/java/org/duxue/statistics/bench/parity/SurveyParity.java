package org.duxue.statistics.bench.parity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.survey.Domain;
import org.duxue.statistics.survey.Estimate;
import org.duxue.statistics.survey.Margin;
import org.duxue.statistics.survey.Singletons;
import org.duxue.statistics.survey.Stage;
import org.duxue.statistics.survey.SurveyDesign;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Design-based estimates beside R's survey package on its two samples of Californian schools: the figures of the folder
 * and, for domains, ratios, known totals, single units and intervals, more from the same package.
 */
final class SurveyParity implements ParityCheck {
    private static final double ALLOWED = 1e-8;
    private static final Map<String, Double> BY_TYPE = Map.of("E", 4421.0, "H", 755.0, "M", 1018.0);
    private static final Map<String, Double> BY_GOAL = Map.of("No", 1072.0, "Yes", 5122.0);

    private final List<Parity> found = new ArrayList<>();
    private final JsonNode figures = figures();

    /** Figures from reference software that the folder does not have. */
    static JsonNode figures() {
        try (InputStream in = Objects.requireNonNull(SurveyParity.class.getResourceAsStream("survey-figures.json"))) {
            return JsonMapper.shared().readTree(in).get("figures");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Parity> over(References folder) throws IOException {
        found.clear();
        if (folder.has("survey", "apistrat.csv")) {
            stratified(
                    folder.table("apistrat.csv", columns("pw", "fpc")),
                    folder.figures("survey").get("apistrat"));
        }
        if (folder.has("survey", "apiclus2.csv")) {
            clustered(
                    folder.table("apiclus2.csv", columns("pw", "fpc1", "fpc2").categories("dnum", "snum")),
                    folder.figures("survey").get("apiclus2"));
        }
        return List.copyOf(found);
    }

    private static Selection columns(String... more) {
        return Selection.none()
                .numbers("api00", "enroll", "api.stu")
                .numbers(more)
                .categories("stype", "sch.wide", "comp.imp");
    }

    private void stratified(Table table, JsonNode folder) {
        SurveyDesign design = stratified(table, true).build();
        Domain whole = design.whole();
        Estimate mean = whole.mean("api00", table.numbers("api00"));
        Estimate total = whole.total("enroll", table.numbers("enroll"));
        List<Estimate> goals = whole.shares(table.factor("sch.wide"));
        folder("apistrat mean", List.of(mean), folder.get("mean_api00"));
        folder("apistrat total", List.of(total), folder.get("total_enroll"));
        folder("apistrat shares", goals, folder.get("prop_sch_wide"));
        found.getLast()
                .relative(
                        "interval",
                        new double[] {goals.get(1).lower(), goals.get(1).upper()},
                        References.numbers(folder.get("ci_prop_logit")),
                        ALLOWED);
        same("strat_mean", mean);
        same("strat_total", total);
        same("strat_ratio", whole.ratio("ratio", table.numbers("api.stu"), table.numbers("enroll")));
        same("strat_mean_nofpc", stratified(table, false).build().whole().mean("api00", table.numbers("api00")));
        Domain improved = design.where(are(table.factor("comp.imp"), "Yes"));
        same("strat_domain", improved.mean("api00", table.numbers("api00")));
        same("strat_domain_total", improved.total("enroll", table.numbers("enroll")));
        lonely(table);
        Margin goal = new Margin(table.factor("sch.wide"), BY_GOAL);
        same("strat_post_mean", design.postStratified(goal).whole().mean("api00", table.numbers("api00")));
        Domain raked = design.raked(List.of(new Margin(table.factor("stype"), BY_TYPE), goal))
                .whole();
        same("strat_raked_mean", raked.mean("api00", table.numbers("api00")));
        same("strat_raked_total", raked.total("enroll", table.numbers("enroll")));
    }

    /** All but the first of the high schools left out: as the figures were made. */
    private void lonely(Table table) {
        double[] weights = table.numbers("pw");
        boolean[] high = are(table.factor("stype"), "H");
        int first = IntStream.range(0, high.length)
                .filter(row -> high[row])
                .findFirst()
                .orElseThrow();
        int[] rows = IntStream.range(0, high.length)
                .filter(row -> !high[row] || row == first)
                .toArray();
        double[] score = pick(table.numbers("api00"), rows);
        Map.of("lonely_adjust_mean", Singletons.CENTRED, "lonely_certainty_mean", Singletons.CERTAINTY)
                .forEach((name, choice) -> same(
                        name,
                        SurveyDesign.of(rows.length)
                                .stage(Stage.rows()
                                        .within(table.factor("stype").rows(rows))
                                        .outOf(pick(table.numbers("fpc"), rows)))
                                .weights(pick(weights, rows))
                                .singletons(choice)
                                .build()
                                .whole()
                                .mean("api00", score)));
    }

    private static double[] pick(double[] column, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
    }

    private static SurveyDesign.Builder stratified(Table table, boolean finite) {
        Stage stage = Stage.rows().within(table.factor("stype"));
        return SurveyDesign.of(table.rows())
                .stage(finite ? stage.outOf(table.numbers("fpc")) : stage)
                .weights(table.numbers("pw"));
    }

    private void clustered(Table table, JsonNode folder) {
        SurveyDesign design = SurveyDesign.of(table.rows())
                .stage(Stage.of(table.factor("dnum")).outOf(table.numbers("fpc1")))
                .stage(Stage.of(table.factor("snum")).outOf(table.numbers("fpc2")))
                .build();
        double[] score = table.numbers("api00");
        Domain whole = design.whole();
        Estimate total = whole.total("enroll", table.numbers("enroll"));
        folder("apiclus2 mean", List.of(whole.mean("api00", score)), folder.get("mean_api00"));
        folder("apiclus2 total", List.of(total), folder.get("total_enroll"));
        same("clus_mean", whole.mean("api00", score));
        same("clus_total", total);
        same("clus_ratio", whole.ratio("ratio", table.numbers("api.stu"), table.numbers("enroll")));
        same("clus_share", whole.shares(table.factor("sch.wide")).get(1));
        design.by(table.factor("stype"))
                .forEach((type, domain) -> same("clus_domain_" + type, domain.mean("api00", score)));
        SurveyDesign ultimate = SurveyDesign.of(table.rows())
                .stage(Stage.of(table.factor("dnum")))
                .weights(table.numbers("pw"))
                .build();
        same("clus_ultimate_mean", ultimate.whole().mean("api00", score));
        SurveyDesign known = design.postStratified(new Margin(table.factor("stype"), BY_TYPE));
        same("clus_post_mean", known.whole().mean("api00", score));
        same("clus_post_total", known.whole().total("api.stu", table.numbers("api.stu")));
        same(
                "clus_post_domain",
                known.where(are(table.factor("comp.imp"), "Yes")).mean("api00", score));
    }

    private static boolean[] are(Factor factor, String level) {
        boolean[] are = new boolean[factor.rows()];
        for (int row = 0; row < are.length; row++) {
            are[row] = factor.code(row) >= 0
                    && factor.levels().get(factor.code(row)).equals(level);
        }
        return are;
    }

    private void folder(String fit, List<Estimate> ours, JsonNode reference) {
        found.add(Parity.of(fit)
                .relative(
                        Parity.FIXED,
                        ours.stream().mapToDouble(Estimate::value).toArray(),
                        References.numbers(reference.get("estimate")),
                        ALLOWED)
                .relative(
                        Parity.SE,
                        ours.stream().mapToDouble(Estimate::se).toArray(),
                        References.numbers(reference.get("se")),
                        ALLOWED));
    }

    private void same(String name, Estimate ours) {
        JsonNode reference = figures.get(name);
        Parity parity = Parity.of(name)
                .relative(Parity.FIXED, ours.value(), number(reference, "estimate"), ALLOWED)
                .relative(Parity.SE, ours.se(), number(reference, "se"), ALLOWED)
                .relative(
                        "interval",
                        new double[] {ours.lower(), ours.upper()},
                        new double[] {number(reference, "lower"), number(reference, "upper")},
                        ALLOWED)
                .gap("df", Math.abs(ours.df() - number(reference, "df")), 0);
        found.add(
                reference.has("deff")
                        ? parity.relative("deff", ours.deff(), number(reference, "deff"), ALLOWED)
                        : parity);
    }

    private static double number(JsonNode figures, String name) {
        return figures.get(name).doubleValue();
    }
}
