package org.duxue.cli.statistics;

import java.util.List;
import org.duxue.statistics.rating.FacetMeasure;
import org.duxue.statistics.rating.Fit;
import org.duxue.statistics.rating.SeverityFit;
import org.duxue.statistics.rating.Spread;
import org.duxue.statistics.rating.SubjectMeasure;
import org.duxue.statistics.rating.agreement.Agreement;
import org.duxue.statistics.rating.agreement.Figure;
import org.duxue.statistics.rating.agreement.Intraclass;
import org.duxue.statistics.rating.drift.Drift;
import org.duxue.statistics.rating.linear.LinearFit;
import org.duxue.statistics.rating.rasch.RaschFit;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of rater severity, as docs/cli.md describes it.
 *
 * @param agreement null when no work was read twice
 * @param intraclass null likewise
 * @param drift null when no times were given
 */
record RatersAnswer(
        SeverityFit fit,
        @Nullable Agreement agreement,
        @Nullable Intraclass intraclass,
        @Nullable Drift drift) {

    void write(Json json, String model, List<Warning> warnings) {
        json.object(top -> {
            top.field("model", model).field("n", fit.scores()).field("dropped", fit.dropped());
            switch (fit) {
                case RaschFit rasch -> rasch(top, rasch);
                case LinearFit linear -> linear(top, linear);
                default -> throw new IllegalStateException("no such model: " + fit.getClass());
            }
            top.array("warnings", warnings, Warning::write);
            top.object("spread", fields -> {
                fields.object("raters", spread -> spread(spread, fit.raterSpread()));
                fields.object("items", spread -> spread(spread, fit.itemSpread()));
                fields.object("subjects", spread -> spread(spread, fit.subjectSpread()));
            });
            top.array("raters", fit.raters(), (row, measure) -> facet(row, "rater", "severity", measure));
            top.array("items", fit.items(), (row, measure) -> facet(row, "item", "difficulty", measure));
            top.array("subjects", fit.subjects(), RatersAnswer::subject);
            if (agreement != null) {
                top.object("agreement", this::agreement);
            }
            if (drift != null) {
                top.object("drift", fields -> drift(fields, drift));
            }
        });
    }

    private static void rasch(Json json, RaschFit fit) {
        RaschFit.Likelihood likelihood = fit.likelihood();
        json.field("logLik", likelihood.logLik()).field("deviance", likelihood.deviance());
        json.field("aic", likelihood.aic()).field("bic", likelihood.bic());
        json.field("parameters", likelihood.parameters()).field("converged", likelihood.converged());
        json.object(
                "quadrature",
                grid -> grid.field("from", likelihood.grid().from())
                        .field("to", likelihood.grid().to())
                        .field("nodes", likelihood.grid().nodes()));
        json.object("subjectVariance", v -> v.field("variance", fit.variance()).field("se", fit.varianceSe()));
        json.array(
                "steps",
                fit.steps(),
                (row, step) -> row.object(fields -> {
                    if (!step.item().isEmpty()) {
                        fields.field("item", step.item());
                    }
                    fields.field("below", step.below()).field("above", step.above());
                    fields.field("step", step.value()).field("se", step.se());
                }));
    }

    private static void linear(Json json, LinearFit fit) {
        json.field("logLik", fit.logLik()).field("deviance", -2 * fit.logLik());
        json.object(
                "variances",
                v -> v.field("subjects", fit.subjectVariance())
                        .field("raters", fit.raterVariance())
                        .field("residual", fit.residualVariance()));
    }

    private static void spread(Json json, Spread spread) {
        json.field("sd", spread.sd()).field("rmse", spread.rmse());
        json.field("separation", spread.separation()).field("strata", spread.strata());
        json.field("reliability", spread.reliability());
        if (!Double.isNaN(spread.chiSquare())) {
            json.field("chiSquare", spread.chiSquare()).field("df", spread.df()).field("p", spread.p());
        }
    }

    private static void facet(Json json, String name, String measured, FacetMeasure m) {
        json.object(row -> {
            row.field(name, m.level()).field("n", m.n()).field("observed", m.observed());
            row.field(measured, m.measure()).field("se", m.se());
            row.field("lower95", m.lower95()).field("upper95", m.upper95()).field("fair", m.fair());
            fit(row, m.fit());
            row.field("extreme", m.extreme());
        });
    }

    private static void subject(Json json, SubjectMeasure s) {
        json.object(row -> {
            row.field("subject", s.level()).field("n", s.n()).field("observed", s.observed());
            row.field("adjusted", s.adjusted()).field("lower95", s.lower95()).field("upper95", s.upper95());
            row.field("measure", s.measure()).field("se", s.se());
            fit(row, s.fit());
        });
    }

    private static void fit(Json json, Fit fit) {
        json.field("infit", fit.infit()).field("infitZ", fit.infitZ());
        json.field("outfit", fit.outfit()).field("outfitZ", fit.outfitZ());
    }

    private void agreement(Json json) {
        if (agreement != null) {
            json.field("pairs", agreement.pairs()).field("subjects", agreement.subjects());
            figure(json, "exact", agreement.exact());
            figure(json, "adjacent", agreement.adjacent());
            figure(json, "kappaLinear", agreement.linear());
            figure(json, "kappaQuadratic", agreement.quadratic());
        }
        if (intraclass != null) {
            figure(json, "intraclassSingle", intraclass.single());
            figure(json, "intraclassAverage", intraclass.average());
        }
    }

    private static void figure(Json json, String name, Figure figure) {
        json.object(
                name,
                f -> f.field("value", figure.value())
                        .field("lower95", figure.lower95())
                        .field("upper95", figure.upper95()));
    }

    private static void drift(Json json, Drift drift) {
        json.field("chiSquare", drift.chiSquare()).field("df", drift.df()).field("p", drift.p());
        json.array(
                "periods",
                drift.periods(),
                (row, period) -> row.object(fields -> fields.field("period", period.name())
                        .field("time", period.time())
                        .field("n", period.n())));
        json.array(
                "raters",
                drift.raters(),
                (row, rater) -> row.object(fields -> {
                    fields.field("rater", rater.rater())
                            .field("chiSquare", rater.chiSquare())
                            .field("df", rater.df());
                    fields.field("p", rater.p()).field("holm", rater.holm()).field("steady", rater.steady());
                    Drift.Trend trend = rater.trend();
                    fields.object(
                            "trend",
                            t -> t.field("slope", trend.slope())
                                    .field("se", trend.se())
                                    .field("lower95", trend.lower95())
                                    .field("upper95", trend.upper95())
                                    .field("p", trend.p())
                                    .field("holm", trend.holm()));
                    fields.array(
                            "periods",
                            rater.periods(),
                            (cell, in) -> cell.object(c -> c.field("period", in.period())
                                    .field("n", in.n())
                                    .field("severity", in.severity())
                                    .field("se", in.se())
                                    .field("lower95", in.lower95())
                                    .field("upper95", in.upper95())));
                }));
    }
}
