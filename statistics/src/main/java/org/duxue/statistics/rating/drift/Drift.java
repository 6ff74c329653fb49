package org.duxue.statistics.rating.drift;

import java.util.List;

/**
 * How severity moved. All of it is relative to the panel: within a period severities are compared among the raters who
 * share subjects then, and what the whole panel does together cannot be told from a change of the subjects.
 *
 * <p>With many raters some drift by chance: {@code p} is that of one rater looked at alone, {@code holm} holds the chance
 * of any false alarm in the list at its own level (Holm 1979). A rater is to be spoken to, not judged, on these figures.
 *
 * @param periods in order of time
 * @param chiSquare of "every rater keeps the same severity throughout"
 * @param df its degrees of freedom; 0 when nobody was seen in two comparable periods
 * @param p its probability, NaN when df is 0
 * @param raters in code-point order
 * @param extreme raters in periods in which they gave nothing but extreme scores, left out
 */
public record Drift(
        List<Period> periods, double chiSquare, int df, double p, List<RaterDrift> raters, List<String> extreme) {
    public Drift {
        periods = List.copyOf(periods);
        raters = List.copyOf(raters);
        extreme = List.copyOf(extreme);
    }

    /** A period, where it lies in time, and how many scores it has. */
    public record Period(String name, double time, int n) {}

    /**
     * A rater's severity in one period, on the scale on which the steady raters have mean zero.
     *
     * @param n scores given then
     */
    public record InPeriod(String period, int n, double severity, double se, double lower95, double upper95) {}

    /**
     * One rater.
     *
     * @param chiSquare of "this rater keeps the same severity", those who moved being free
     * @param df periods compared less one; 0 when the rater cannot be compared over time
     * @param p NaN when df is 0
     * @param holm p corrected for the number of raters tested
     * @param steady whether the rater is among those by whom the others are measured
     */
    public record RaterDrift(
            String rater,
            List<InPeriod> periods,
            double chiSquare,
            int df,
            double p,
            double holm,
            boolean steady,
            Trend trend) {
        public RaterDrift {
            periods = List.copyOf(periods);
        }
    }

    /**
     * A rater's linear trend beside the mean trend of the steady raters, per unit of time; positive: growing stricter. All NaN when
     * not estimable.
     *
     * @param holm p corrected for the number of trends
     */
    public record Trend(double slope, double se, double lower95, double upper95, double p, double holm) {
        public static final Trend NONE =
                new Trend(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
}
