package org.duxue.planning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.planning.Model.Purchase;

/** Makes a solution buyable: whole teachers and rooms, hundredths of the rest, and nothing more than needed. */
final class Rounding {
    private Rounding() {}

    static double[] up(Model model, double[] bought) {
        double[] rounded = new double[bought.length];
        for (int i = 0; i < bought.length; i++) {
            double step = model.purchases.get(i).step();
            double steps = Math.ceil(bought[i] / step - 1e-6);
            rounded[i] = steps <= 0 ? 0 : steps * step;
        }
        return rounded;
    }

    /** Takes single steps back, dearest first, as long as everything still passes. */
    static double[] trimmed(Model model, double[] bought, long deadline) {
        double[] trimmed = bought.clone();
        List<Integer> dearest = IntStream.range(0, trimmed.length)
                .filter(i -> trimmed[i] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -stepCost(model.purchases.get(i)))
                        .thenComparing(i -> i))
                .toList();
        for (int i : dearest) {
            double step = model.purchases.get(i).step();
            for (double leap = step * 4096; leap >= step; leap /= 2) {
                while (trimmed[i] >= leap - 1e-9 && System.nanoTime() < deadline) {
                    double kept = trimmed[i];
                    trimmed[i] = Math.max(0, Math.rint((kept - leap) / step) * step);
                    if (!model.passesAt(trimmed)) {
                        trimmed[i] = kept;
                        break;
                    }
                }
            }
        }
        return trimmed;
    }

    private static double stepCost(Purchase purchase) {
        return purchase.price() * purchase.step();
    }
}
