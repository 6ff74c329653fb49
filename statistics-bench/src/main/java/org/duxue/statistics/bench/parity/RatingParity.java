package org.duxue.statistics.bench.parity;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.rasch.ManyFacetRasch;
import org.duxue.statistics.rating.rasch.RaschFit;
import org.duxue.statistics.rating.rasch.RaschOptions;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import tools.jackson.databind.JsonNode;

/**
 * The many-facet Rasch model beside TAM's. TAM ends at a cap of iterations and not at the optimum, and takes the last
 * severity in the order of texts as what the others leave over, so that parameters are compared to where it stopped and
 * that severity is passed over; its deviance is the measure.
 */
final class RatingParity implements ParityCheck {
    private static final double DEVIANCE = 1e-3;
    private static final double STOPPED = 5e-4;

    @Override
    public List<Parity> over(References folder) throws IOException {
        if (!folder.has("rater", "rater.csv")) {
            return List.of();
        }
        JsonNode figures = folder.figures("rater").path("tam_mfr");
        Table table = folder.table(
                "rater.csv",
                Selection.none().categories("school", "rater", "item").numbers("score"));
        Ratings ratings =
                Ratings.of(table.factor("school"), table.factor("rater"), table.factor("item"), table.numbers("score"));
        RaschFit fit = ManyFacetRasch.fit(ratings, RaschOptions.DEFAULT);
        double above = fit.likelihood().deviance() - figures.path("deviance").doubleValue();
        return List.of(Parity.of("rater many-facet Rasch")
                .gap(Parity.CRITERION, above, DEVIANCE)
                .gap(
                        "parameters",
                        Math.abs(fit.likelihood().parameters()
                                - figures.path("npars").intValue()),
                        0)
                .gap("facets", facets(fit, figures), STOPPED)
                .gap("abilities", abilities(fit, figures), STOPPED)
                .gap("reliability", apart(fit.subjectSpread().reliability(), figures.path("eap_rel")), STOPPED));
    }

    private static double facets(RaschFit fit, JsonNode figures) {
        Map<String, Double> ours = new HashMap<>();
        fit.items().forEach(item -> ours.put("I" + item.level(), item.measure()));
        fit.raters().forEach(rater -> ours.put("rater_" + rater.level(), rater.measure()));
        fit.steps().forEach(step -> ours.put("step" + (int) step.above(), step.value()));
        String leftOver = "";
        for (JsonNode facet : figures.path("facets")) {
            leftOver = facet.path("facet").stringValue().equals("rater")
                    ? facet.path("parameter").stringValue()
                    : leftOver;
        }
        double worst = 0;
        for (JsonNode facet : figures.path("facets")) {
            String name = facet.path("parameter").stringValue();
            Double value = ours.get(name.replaceAll("_+$", ""));
            if (!name.equals(leftOver)) {
                worst = Math.max(worst, value == null ? Double.NaN : apart(value, facet.path("xsi")));
            }
        }
        return worst;
    }

    private static double abilities(RaschFit fit, JsonNode figures) {
        Map<String, Double> ours = new HashMap<>();
        fit.subjects().forEach(subject -> ours.put(subject.level(), subject.measure()));
        double worst = 0;
        for (int i = 0; i < figures.path("pid").size(); i++) {
            Double value = ours.get(figures.path("pid").path(i).asString());
            worst = Math.max(
                    worst,
                    value == null
                            ? Double.NaN
                            : apart(value, figures.path("eap").path(i)));
        }
        return worst;
    }

    private static double apart(double ours, JsonNode reference) {
        return Math.abs(ours - reference.doubleValue());
    }
}
