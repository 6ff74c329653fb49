package org.duxue.statistics.bench.parity;

import java.util.ArrayList;
import java.util.List;

/**
 * One fit of ours beside the reference's: for each kind of figure, how far apart the two are and how far they may be.
 * The usual kinds are columns of the printed table, others follow by name.
 */
public final class Parity {
    /** Our criterion less the reference's: how far above its optimum we stopped. Below zero is better than it. */
    public static final String CRITERION = "criterion";

    public static final String FIXED = "fixed";
    public static final String SE = "SE";
    public static final String VARIANCES = "variances";
    public static final String MODES = "modes";
    public static final String MODE_SE = "mode SE";
    public static final String CHECKSUMS = "checksums";

    /** How far figures may differ, relative, unless told otherwise. */
    public static final double RELATIVE = 1e-5;

    /** How far our criterion may lie above the reference's. */
    public static final double ABOVE = 1e-6;

    /** A figure this much smaller than the largest of its kind is compared relative to that part of the largest. */
    private static final double SMALL = 1e-3;

    /**
     * How one kind of figure compares.
     *
     * @param difference the worst one
     * @param allowed up to here, itself included
     */
    public record Gap(String kind, double difference, double allowed) {
        public boolean passes() {
            return difference <= allowed; // not a number passes nothing
        }
    }

    private final String fit;
    private final List<Gap> gaps = new ArrayList<>();
    private String note = "";

    private Parity(String fit) {
        this.fit = fit;
    }

    /** @param fit what was fitted, such as {@code exam_slope REML} */
    public static Parity of(String fit) {
        return new Parity(fit);
    }

    /** Our −2 log-likelihood may be lower than the reference's, but not higher by more than {@link #ABOVE}. */
    public Parity criterion(double ours, double reference) {
        return gap(CRITERION, ours - reference, ABOVE);
    }

    /** Figures that must agree, relative to themselves or to a thousandth of the largest, whichever is more. */
    public Parity relative(String kind, double[] ours, double[] reference) {
        return relative(kind, ours, reference, RELATIVE);
    }

    public Parity relative(String kind, double[] ours, double[] reference, double allowed) {
        return gap(kind, ours.length == reference.length ? worst(ours, reference) : Double.NaN, allowed);
    }

    public Parity relative(String kind, double ours, double reference, double allowed) {
        return relative(kind, new double[] {ours}, new double[] {reference}, allowed);
    }

    /** Any other measure of distance, such as the number of pupils whose percentile differs. */
    public Parity gap(String kind, double difference, double allowed) {
        gaps.add(new Gap(kind, difference, allowed));
        return this;
    }

    /** What a reader should know beside the figures. */
    public Parity note(String text) {
        note = text;
        return this;
    }

    public String fit() {
        return fit;
    }

    public String note() {
        return note;
    }

    public List<Gap> gaps() {
        return gaps;
    }

    public boolean passes() {
        return !gaps.isEmpty() && gaps.stream().allMatch(Gap::passes);
    }

    private static double worst(double[] ours, double[] reference) {
        double largest = 0;
        for (double value : reference) {
            largest = Math.max(largest, Math.abs(value));
        }
        double worst = 0;
        for (int i = 0; i < ours.length; i++) {
            double apart = Math.abs(ours[i] - reference[i]);
            double scale = Math.max(Math.abs(reference[i]), SMALL * largest);
            double relative = apart == 0 ? 0 : apart / scale;
            worst = relative <= worst ? worst : relative; // keeps what is not a number
        }
        return worst;
    }
}
