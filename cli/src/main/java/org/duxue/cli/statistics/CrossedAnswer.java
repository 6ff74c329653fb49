package org.duxue.cli.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duxue.cli.statistics.added.ValueAddedAnswer;
import org.duxue.statistics.crossed.CrossedFit;
import org.duxue.statistics.crossed.FactorEffects;
import org.duxue.statistics.effects.GroupEffect;
import org.duxue.statistics.mixed.Residuals.Diagnosis;
import org.jspecify.annotations.Nullable;

/** The JSON of a model with several grouping factors, as docs/cli.md describes it. */
final class CrossedAnswer {
    private final CrossedFit fit;
    private final List<List<GroupEffect>> effects = new ArrayList<>();
    private final @Nullable Diagnosis diagnosis;

    /**
     * @param seed of the simulated ranks
     * @param diagnose whether to look at the residuals
     */
    CrossedAnswer(CrossedFit fit, long seed, boolean diagnose) {
        this.fit = fit;
        for (int factor = 0; factor < fit.factors().size(); factor++) {
            effects.add(fit.effects(factor, seed));
        }
        this.diagnosis = diagnose ? fit.residuals().diagnose() : null;
    }

    void write(Json json, List<Warning> warnings) {
        json.object(top -> {
            top.field("n", fit.n());
            top.object(
                    "groups",
                    groups -> fit.factors()
                            .forEach(factor -> groups.field(
                                    factor.factor(), factor.levels().size())));
            top.field("dropped", fit.dropped());
            top.field("method", fit.method().name().toLowerCase(Locale.ROOT));
            top.array("fixed", fit.fixed(), ValueAddedAnswer::coefficient);
            top.array("random", random(), (row, part) -> part.write(row));
            double variance = fit.residualVariance();
            top.object("residual", r -> r.field("variance", variance).field("sd", Math.sqrt(variance)));
            top.field("logLik", fit.logLik()).field("deviance", fit.deviance());
            top.field("aic", fit.aic()).field("bic", fit.bic()).field("singular", fit.singular());
            top.array("warnings", warnings, Warning::write);
            if (diagnosis != null) {
                ValueAddedAnswer.diagnosis(top, diagnosis);
            }
            top.object("effects", this::effects);
        });
    }

    /** One entry of a factor's covariance; a variance when both terms are one. */
    private record Part(FactorEffects factor, int first, int second) {
        void write(Json json) {
            json.object(row -> {
                row.field("group", factor.factor());
                if (first == second) {
                    row.field("name", factor.terms().get(first)).field("variance", factor.variance(first));
                    row.field("sd", Math.sqrt(factor.variance(first)));
                } else {
                    row.field("name", "covariance");
                    if (factor.terms().size() > 2) {
                        row.field("between", factor.terms().get(first))
                                .field("and", factor.terms().get(second));
                    }
                    row.field("covariance", factor.covariance(first, second));
                    row.field("correlation", factor.correlation(first, second));
                }
            });
        }
    }

    /** Per factor a row per variance, then one per covariance. */
    private List<Part> random() {
        List<Part> parts = new ArrayList<>();
        for (FactorEffects factor : fit.factors()) {
            int terms = factor.terms().size();
            for (int term = 0; term < terms; term++) {
                parts.add(new Part(factor, term, term));
            }
            for (int second = 1; second < terms; second++) {
                for (int first = 0; first < second; first++) {
                    parts.add(new Part(factor, first, second));
                }
            }
        }
        return parts;
    }

    private void effects(Json json) {
        for (int f = 0; f < effects.size(); f++) {
            FactorEffects factor = fit.factors().get(f);
            List<GroupEffect> rows = effects.get(f);
            json.rows(factor.factor(), rows.size(), (row, level) -> {
                ValueAddedAnswer.standing(row, rows.get(level));
                row.field("band", rows.get(level).band().name().toLowerCase(Locale.ROOT));
                slopes(row, factor, level);
            });
        }
    }

    private static void slopes(Json row, FactorEffects factor, int level) {
        int slopes = factor.terms().size() - 1;
        if (slopes > 0) {
            row.rows(
                    "slopes",
                    slopes,
                    (slope, term) -> slope.field("name", factor.terms().get(term + 1))
                            .field("effect", factor.mode(level, term + 1))
                            .field("se", factor.se(level, term + 1))
                            .field("comparativeSe", factor.comparativeSe(level, term + 1)));
        }
    }
}
