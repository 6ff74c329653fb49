package org.duxue.statistics.rating.rasch;

/** What a subject standing so far above item and rater is expected to be given. */
final class Scale {
    private Scale() {}

    private static double[] probabilities(RaschDesign design, double[] parameters, int set, double above) {
        int steps = design.categories.get(set).length - 1;
        double[] p = new double[steps + 1];
        double top = 0;
        for (int k = 1; k <= steps; k++) {
            p[k] = p[k - 1] + above - parameters[design.stepStart[set] + k - 1];
            top = Math.max(top, p[k]);
        }
        double sum = 0;
        for (int k = 0; k <= steps; k++) {
            p[k] = Math.exp(p[k] - top);
            sum += p[k];
        }
        for (int k = 0; k <= steps; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /** Mean and variance of the category. */
    static double[] moments(RaschDesign design, double[] parameters, int set, double above) {
        double[] p = probabilities(design, parameters, set, above);
        double mean = 0;
        for (int k = 0; k < p.length; k++) {
            mean += k * p[k];
        }
        double variance = 0;
        for (int k = 0; k < p.length; k++) {
            variance += (k - mean) * (k - mean) * p[k];
        }
        return new double[] {mean, variance};
    }

    /** The mean score in points. */
    static double points(RaschDesign design, double[] parameters, int set, double above) {
        double[] p = probabilities(design, parameters, set, above);
        double mean = 0;
        for (int k = 0; k < p.length; k++) {
            mean += design.categories.get(set)[k] * p[k];
        }
        return mean;
    }

    /** The mean score in points over all items, from a rater of this severity. */
    static double fair(RaschDesign design, double[] parameters, double subject, double severity) {
        double sum = 0;
        for (int item = 0; item < design.items; item++) {
            sum += points(design, parameters, design.setOf(item), subject - parameters[item] - severity);
        }
        return sum / design.items;
    }
}
