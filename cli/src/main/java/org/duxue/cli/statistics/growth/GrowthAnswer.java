package org.duxue.cli.statistics.growth;

import java.util.List;
import org.duxue.cli.statistics.Json;
import org.duxue.cli.statistics.Warning;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.growth.GrowthPercentiles;
import org.duxue.statistics.growth.SchoolGrowth;
import org.duxue.statistics.growth.quantile.Certificate;
import org.duxue.statistics.growth.quantile.SplineQuantiles;
import org.jspecify.annotations.Nullable;

/** The summary of growth percentiles, as docs/cli.md describes it. */
final class GrowthAnswer {
    private final GrowthPercentiles growth;
    private final List<SchoolGrowth> groups;

    GrowthAnswer(GrowthPercentiles growth, @Nullable Factor groups) {
        this.growth = growth;
        this.groups = groups == null ? List.of() : SchoolGrowth.of(groups, growth);
    }

    void write(Json json, List<Warning> warnings) {
        json.object(top -> {
            top.field("n", growth.rows() - growth.without()).field("dropped", growth.without());
            top.array("curves", growth.curves(), GrowthAnswer::curves);
            top.rows(
                    "clamped",
                    growth.clamped().size(),
                    (row, j) -> row.field("prior", j + 1)
                            .field("scores", growth.clamped().get(j)));
            top.array("warnings", warnings, Warning::write);
            top.array("groups", groups, GrowthAnswer::group);
        });
    }

    private static void curves(Json json, SplineQuantiles curves) {
        json.object(fields -> {
            List<Certificate> proofs = curves.proofs();
            fields.field("priors", curves.knots().size()).field("pupils", curves.pupils());
            fields.field("columns", curves.columns()).field("proven", proofs.size());
            fields.field("onlyBest", proofs.stream().filter(Certificate::unique).count());
            fields.field(
                    "leastMargin",
                    proofs.stream().mapToDouble(Certificate::margin).min().orElse(Double.NaN));
        });
    }

    private static void group(Json json, SchoolGrowth group) {
        json.object(fields -> {
            fields.field("group", group.group()).field("n", group.n());
            fields.field("median", group.median());
            fields.field("medianLower95", group.medianLower()).field("medianUpper95", group.medianUpper());
            fields.field("mean", group.mean()).field("meanSe", group.meanSe());
            fields.field("meanLower95", group.meanLower()).field("meanUpper95", group.meanUpper());
            fields.field("low", group.low()).field("typical", group.typical()).field("high", group.high());
        });
    }
}
