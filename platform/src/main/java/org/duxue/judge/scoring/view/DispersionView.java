package org.duxue.judge.scoring.view;

import java.util.List;
import org.duxue.evaluation.result.DispersionResult;
import org.jspecify.annotations.Nullable;

/**
 * The spread of one indicator over the parts of a stage.
 *
 * @param unweighted every part counted alike: for information only
 * @param previous the same coefficient in earlier periods, the latest last
 */
public record DispersionView(
        String indicator,
        String stage,
        int units,
        @Nullable Double weight,
        @Nullable Double mean,
        @Nullable Double sd,
        @Nullable Double cv,
        double limit,
        @Nullable Double unweighted,
        String status,
        boolean boundary,
        List<String> missing,
        @Nullable String reason,
        List<Earlier> previous) {

    /** The coefficient of an earlier period. */
    public record Earlier(String period, @Nullable Double cv) {}

    static DispersionView of(DispersionResult result, List<Earlier> previous) {
        return new DispersionView(
                result.indicator(),
                result.stage(),
                result.units(),
                Wire.number(result.weight()),
                Wire.number(result.mean()),
                Wire.number(result.sd()),
                Wire.number(result.cv()),
                result.limit(),
                Wire.number(result.unweighted()),
                Wire.word(result.status()),
                result.boundary(),
                result.missing(),
                result.reason(),
                previous);
    }
}
