package org.duxue.statistics.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.duxue.statistics.data.Factor;

/** Scores that a test makes up: written by hand row after row, or drawn from a many-facet Rasch model. */
public final class Panel {
    private final List<String> subjects = new ArrayList<>();
    private final List<String> raters = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<Double> scores = new ArrayList<>();

    public Panel score(String subject, String rater, String item, double score) {
        subjects.add(subject);
        raters.add(rater);
        items.add(item);
        scores.add(score);
        return this;
    }

    public Ratings ratings() {
        return Ratings.of(
                Factor.of("subject", subjects), Factor.of("rater", raters), Factor.of("item", items), array());
    }

    public Ratings withoutItems() {
        return Ratings.of(Factor.of("subject", subjects), Factor.of("rater", raters), null, array());
    }

    private double[] array() {
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The severity of rater {@code r} in {@link #drawn}, before centring. */
    public static double severity(int r) {
        return 0.8 * Math.sin(2.4 * r);
    }

    /** The difficulty of item {@code i} in {@link #drawn}. */
    public static double difficulty(int i) {
        return 0.5 * Math.cos(1.7 * i);
    }

    /** Each subject on every item by {@code each} of the raters, steps −1, 0, 1; deviation of the subjects as given. */
    public static Panel drawn(long seed, int subjects, int raters, int each, int items, double sd) {
        SplittableRandom random = new SplittableRandom(seed);
        Panel panel = new Panel();
        for (int s = 0; s < subjects; s++) {
            double ability = sd * random.nextGaussian();
            int first = random.nextInt(raters);
            for (int e = 0; e < each; e++) {
                int r = (first + e * (1 + s % 3)) % raters;
                for (int i = 0; i < items; i++) {
                    double above = ability - severity(r) - difficulty(i);
                    panel.score("s" + s, "r" + r, "i" + i, draw(random, above, -1, 0, 1));
                }
            }
        }
        return panel;
    }

    /** A category drawn for a subject so far above item and rater. */
    public static int draw(SplittableRandom random, double above, double... steps) {
        double[] p = new double[steps.length + 1];
        p[0] = 1;
        double log = 0;
        double sum = 1;
        for (int k = 1; k < p.length; k++) {
            log += above - steps[k - 1];
            p[k] = Math.exp(log);
            sum += p[k];
        }
        double left = random.nextDouble() * sum - p[0];
        int k = 0;
        while (left > 0 && k < steps.length) {
            k++;
            left -= p[k];
        }
        return k;
    }
}
