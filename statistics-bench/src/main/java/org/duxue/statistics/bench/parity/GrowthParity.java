package org.duxue.statistics.bench.parity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.duxue.statistics.growth.GrowthPercentiles;
import org.duxue.statistics.growth.quantile.Certificate;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import tools.jackson.databind.JsonNode;

/**
 * Growth percentiles of the seeded cohort: for how many pupils they differ from those of quantreg's simplex and of the SGP
 * package (none may), and how far the losses of the hundred curves lie above the simplex's.
 */
public final class GrowthParity implements ParityCheck {
    private static final String FIGURES = "sgp_synth10k";
    private static final String DATA = "synth10k.csv";
    private static final double LOSS = 1e-7;

    @Override
    public List<Parity> over(References folder) throws IOException {
        if (!folder.has(FIGURES, DATA)) {
            return List.of();
        }
        JsonNode figures = folder.figures(FIGURES);
        Table table = folder.table(DATA, Selection.none().numbers("prior", "prior2", "score"));
        double[][] priors = {table.numbers("prior"), table.numbers("prior2")};
        GrowthPercentiles ours = GrowthPercentiles.of(priors, table.numbers("score"));
        List<Double> losses = new ArrayList<>();
        for (Certificate proof : ours.curves().getFirst().proofs()) {
            losses.add(proof.loss());
        }
        return List.of(Parity.of("growth synth10k")
                .gap("pupils apart from quantreg", apart(ours, figures.path("sgp_own")), 0)
                .gap(
                        "pupils apart from SGP",
                        apart(ours, figures.path("sgp_package").path("sgp")),
                        0)
                .gap("loss above the simplex", above(losses, References.numbers(figures.path("objective"))), LOSS)
                .note(ours.rows() + " pupils"));
    }

    private static double apart(GrowthPercentiles ours, JsonNode theirs) {
        int apart = 0;
        for (int pupil = 0; pupil < ours.rows(); pupil++) {
            apart += ours.percentile(pupil) == theirs.path(pupil).asInt(-1) ? 0 : 1;
        }
        return theirs.size() == ours.rows() ? apart : Double.NaN;
    }

    private static double above(List<Double> losses, double[] theirs) {
        double worst = losses.size() == theirs.length ? 0 : Double.NaN;
        for (int i = 0; i < Math.min(theirs.length, losses.size()); i++) {
            worst = Math.max(worst, losses.get(i) - theirs[i]);
        }
        return worst;
    }
}
