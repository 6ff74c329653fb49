package org.duxue.cli.statistics.added;

import java.util.List;
import java.util.Locale;
import org.duxue.cli.statistics.Json;
import org.duxue.cli.statistics.Warning;
import org.duxue.statistics.effects.Band;
import org.duxue.statistics.effects.GroupEffect;
import org.duxue.statistics.effects.GroupEffects;
import org.duxue.statistics.effects.Ranking;
import org.duxue.statistics.effects.TellingApart;
import org.duxue.statistics.mixed.MixedFit;
import org.duxue.statistics.mixed.Modes;
import org.duxue.statistics.mixed.Residuals.Diagnosis;
import org.jspecify.annotations.Nullable;

/** The JSON of a value-added model, as docs/cli.md describes it. */
public final class ValueAddedAnswer {
    private final MixedFit fit;
    private final List<GroupEffect> effects;
    private final int[] parts;
    private final int @Nullable [] alike;
    private final @Nullable Diagnosis diagnosis;

    /**
     * @param ranks of the groups
     * @param alike whether each group is to be compared with every other
     * @param diagnose whether to look at the residuals
     */
    ValueAddedAnswer(MixedFit fit, Ranking ranks, boolean alike, boolean diagnose) {
        this.fit = fit;
        GroupEffects groups = fit.modes().effects();
        this.effects = groups.list(ranks);
        TellingApart apart = new TellingApart(groups);
        this.parts = parts(apart.parts(), groups.size());
        this.alike = alike ? apart.alike() : null;
        this.diagnosis = diagnose ? fit.residuals().diagnose() : null;
    }

    private static int[] parts(List<List<Integer>> parts, int groups) {
        int[] of = new int[groups];
        for (int part = 0; part < parts.size(); part++) {
            for (int group : parts.get(part)) {
                of[group] = part + 1;
            }
        }
        return of;
    }

    void write(Json json, List<Warning> warnings) {
        json.object(top -> {
            top.field("n", fit.n()).field("groups", fit.groups()).field("dropped", fit.dropped());
            top.field("method", fit.method().name().toLowerCase(Locale.ROOT));
            top.array("fixed", fit.fixed(), ValueAddedAnswer::coefficient);
            random(top);
            double variance = fit.residualVariance();
            top.object("residual", r -> r.field("variance", variance).field("sd", Math.sqrt(variance)));
            top.field("logLik", fit.logLik()).field("deviance", fit.deviance());
            top.field("aic", fit.aic()).field("bic", fit.bic());
            top.field("intraclassCorrelation", fit.intraclassCorrelation()).field("singular", fit.singular());
            top.array("warnings", warnings, Warning::write);
            if (diagnosis != null) {
                diagnosis(top, diagnosis);
            }
            top.rows("effects", effects.size(), this::effect);
        });
    }

    public static void coefficient(Json json, MixedFit.Coefficient coefficient) {
        json.object(fields -> fields.field("name", coefficient.name())
                .field("estimate", coefficient.estimate())
                .field("se", coefficient.se()));
    }

    /** A row per variance, then one per covariance. */
    private void random(Json json) {
        List<String> terms = fit.terms();
        int pairs = terms.size() * (terms.size() - 1) / 2;
        json.rows("random", terms.size() + pairs, (row, index) -> {
            row.field("group", fit.group());
            if (index < terms.size()) {
                row.field("name", terms.get(index)).field("variance", fit.variance(index));
                row.field("sd", Math.sqrt(fit.variance(index)));
            } else {
                covariance(row, index - terms.size());
            }
        });
    }

    /** Pairs stand in order of their second term, then of their first. */
    private void covariance(Json row, int pair) {
        int second = 1;
        int first = pair;
        while (first >= second) {
            first -= second++;
        }
        row.field("name", "covariance");
        if (fit.terms().size() > 2) {
            row.field("between", fit.terms().get(first))
                    .field("and", fit.terms().get(second));
        }
        row.field("covariance", fit.covariance(first, second)).field("correlation", fit.correlation(first, second));
    }

    public static void diagnosis(Json json, Diagnosis diagnosis) {
        json.object(
                "residuals",
                fields -> fields.field("sd", diagnosis.sd())
                        .field("skewness", diagnosis.skewness())
                        .field("excessKurtosis", diagnosis.excessKurtosis())
                        .field("beyond2", diagnosis.beyond2())
                        .field("beyond3", diagnosis.beyond3())
                        .field("spreadTrend", diagnosis.spreadTrend())
                        .field("levelTrend", diagnosis.levelTrend()));
    }

    private void effect(Json row, int index) {
        GroupEffect effect = effects.get(index);
        standing(row, effect);
        row.field("part", parts[index]);
        if (alike != null) {
            row.field("alike", alike[index]);
        }
        row.field("band", band(effect.band()));
        slopes(row, index);
    }

    private static String band(Band band) {
        return switch (band) {
            case ABOVE -> "above";
            case AS -> "as";
            case BELOW -> "below";
        };
    }

    /** A group's effect, its errors and its rank. */
    public static void standing(Json row, GroupEffect effect) {
        row.field("group", effect.group()).field("n", effect.n());
        row.field("effect", effect.effect()).field("se", effect.se());
        row.field("lower95", effect.lower95()).field("upper95", effect.upper95());
        row.field("comparativeSe", effect.comparativeSe());
        row.field("comparativeLower95", effect.comparativeLower95());
        row.field("comparativeUpper95", effect.comparativeUpper95());
        row.field("reliability", effect.reliability());
        row.field("rank", effect.rank());
        if (effect.rankUpper() > 0) {
            row.field("rankLower", effect.rankLower()).field("rankUpper", effect.rankUpper());
        }
    }

    private void slopes(Json row, int index) {
        Modes modes = fit.modes();
        if (modes.terms().size() > 1) {
            row.rows(
                    "slopes",
                    modes.terms().size() - 1,
                    (slope, term) -> slope.field("name", modes.terms().get(term + 1))
                            .field("effect", modes.mode(index, term + 1))
                            .field("se", modes.se(index, term + 1))
                            .field("comparativeSe", modes.comparativeSe(index, term + 1)));
        }
    }
}
