package org.duxue.statistics.rating.rasch;

/** Where the ascent begins: logits of mean scores for items and raters, of neighbouring categories for the steps. */
final class Start {
    private Start() {}

    static double[] of(RaschDesign design) {
        double[] start = new double[design.spreadAt() + 1];
        double[] total = new double[design.items + design.raters];
        double[] most = new double[design.items + design.raters];
        for (int row = 0; row < design.rows(); row++) {
            int pair = design.pairOf[row];
            int item = design.pairItem[pair];
            for (int at : new int[] {item, design.items + design.pairRater[pair]}) {
                total[at] += design.category[row];
                most[at] += design.stepsOf(item);
            }
        }
        for (int i = 0; i < total.length; i++) {
            start[i] = -Math.log((total[i] + 0.5) / (most[i] - total[i] + 0.5));
        }
        centre(start, design.items, design.items + design.raters);
        design.categoryCounts().forEach((set, counts) -> {
            int at = design.stepStart[set];
            for (int k = 1; k < counts.length; k++) {
                start[at + k - 1] = Math.log((counts[k - 1] + 0.5) / (counts[k] + 0.5));
            }
            centre(start, at, design.stepStart[set + 1]);
        });
        return start;
    }

    private static void centre(double[] x, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += x[i] / (to - from);
        }
        for (int i = from; i < to; i++) {
            x[i] -= mean;
        }
    }
}
