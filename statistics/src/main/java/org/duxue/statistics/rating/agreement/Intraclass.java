package org.duxue.statistics.rating.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Ratings;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * Intraclass correlations (Shrout and Fleiss 1979; McGraw and Wong 1996): which share of the variance of scores is the
 * work's own. {@code single} is the reliability of one reading, {@code average} of the mean of the readings given.
 *
 * @param units pieces of work read at least twice
 * @param readings readings per piece: their number, or its effective mean when it varies
 */
public record Intraclass(int units, double readings, Figure single, Figure average) {

    /** What counts as disagreement between the same readers of all work. */
    public enum Kind {
        /** A reader who is stricter throughout disagrees: ICC(2,1), ICC(A,1). */
        ABSOLUTE,
        /** Only the order and spacing count: ICC(3,1), ICC(C,1). */
        CONSISTENT
    }

    /**
     * Readers who may differ from one piece of work to the next: ICC(1). With items, a unit is a subject on an item, and
     * the interval leaves out one subject at a time; without, it is the F interval (approximate when numbers of readings
     * vary).
     *
     * @throws CannotRate when fewer than two units were read twice
     */
    public static Intraclass oneWay(Ratings ratings) {
        Map<Long, List<Double>> units = new TreeMap<>();
        Map<Integer, List<List<Double>>> bySubject = new TreeMap<>();
        int items = ratings.item().levels().size();
        for (int i = 0; i < ratings.rows(); i++) {
            int subject = ratings.subject().code(i);
            long key = (long) subject * items + ratings.item().code(i);
            List<Double> unit = units.get(key);
            if (unit == null) {
                unit = new ArrayList<>();
                units.put(key, unit);
                bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(unit);
            }
            unit.add(ratings.score(i));
        }
        bySubject.values().forEach(list -> list.removeIf(unit -> unit.size() < 2));
        bySubject.values().removeIf(List::isEmpty);
        OneWay whole =
                new OneWay(bySubject.values().stream().flatMap(List::stream).toList());
        return ratings.itemised() && items > 1 ? jackknifed(whole, new ArrayList<>(bySubject.values())) : whole.byF();
    }

    private static Intraclass jackknifed(OneWay whole, List<List<List<Double>>> bySubject) {
        int n = bySubject.size();
        if (n < 3) {
            throw new CannotRate(CannotRate.Reason.TOO_FEW, "fewer than three subjects were read twice");
        }
        double[][] without = new double[n][];
        for (int s = 0; s < n; s++) {
            List<List<Double>> rest = new ArrayList<>();
            for (int other = 0; other < n; other++) {
                if (other != s) {
                    rest.addAll(bySubject.get(other));
                }
            }
            without[s] = new double[] {new OneWay(rest).single()};
        }
        Figure single = Intervals.around(whole.single(), Intervals.jackknife(without, 0), n);
        double k = whole.readings;
        return new Intraclass(
                whole.units,
                k,
                single,
                new Figure(
                        stepped(single.value(), k),
                        Double.NaN,
                        stepped(single.lower95(), k),
                        stepped(single.upper95(), k)));
    }

    /** The reliability of the mean of {@code k} readings (Spearman and Brown). */
    private static double stepped(double single, double k) {
        return k * single / (1 + (k - 1) * single);
    }

    /** Mean squares between and within units. */
    private static final class OneWay {
        final int units;
        final double readings;
        final double between;
        final double within;
        final int dfWithin;

        OneWay(List<List<Double>> given) {
            this.units = given.size();
            if (units < 2) {
                throw new CannotRate(CannotRate.Reason.TOO_FEW, "fewer than two units were read twice");
            }
            int n = given.stream().mapToInt(List::size).sum();
            double grand =
                    given.stream().flatMap(List::stream).mapToDouble(x -> x).sum() / n;
            double squares = 0;
            double among = 0;
            double inside = 0;
            for (List<Double> unit : given) {
                double mean = unit.stream().mapToDouble(x -> x).average().orElseThrow();
                squares += (double) unit.size() * unit.size();
                among += unit.size() * (mean - grand) * (mean - grand);
                inside +=
                        unit.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
            }
            this.readings = (n - squares / n) / (units - 1);
            this.dfWithin = n - units;
            this.between = among / (units - 1);
            this.within = inside / dfWithin;
        }

        double single() {
            return of(between / within);
        }

        private double of(double f) {
            return Double.isInfinite(f) ? 1 : (f - 1) / (f + readings - 1);
        }

        Intraclass byF() {
            double f = between / within;
            double low = f / new FDistribution(units - 1.0, dfWithin).inverseCumulativeProbability(0.975);
            double high = f * new FDistribution(dfWithin, units - 1.0).inverseCumulativeProbability(0.975);
            return new Intraclass(
                    units,
                    readings,
                    new Figure(of(f), Double.NaN, of(low), of(high)),
                    new Figure(1 - 1 / f, Double.NaN, 1 - 1 / low, 1 - 1 / high));
        }
    }

    /**
     * The same readers on all work.
     *
     * @param scores one array per piece of work, one score per reader, none missing
     * @throws CannotRate when there are fewer than two pieces of work or readers
     */
    public static Intraclass twoWay(double[][] scores, Kind kind) {
        int n = scores.length;
        int k = n == 0 ? 0 : scores[0].length;
        if (n < 2 || k < 2) {
            throw new CannotRate(
                    CannotRate.Reason.TOO_FEW, "two-way agreement needs two pieces of work and two readers");
        }
        TwoWay t = TwoWay.of(scores, n, k);
        return switch (kind) {
            case CONSISTENT -> t.consistent();
            case ABSOLUTE -> t.absolute();
        };
    }

    /** Mean squares of rows (work), columns (readers) and the rest. */
    private record TwoWay(int n, int k, double rows, double columns, double rest) {
        static TwoWay of(double[][] x, int n, int k) {
            double[] row = new double[n];
            double[] column = new double[k];
            double grand = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < k; j++) {
                    row[i] += x[i][j] / k;
                    column[j] += x[i][j] / n;
                    grand += x[i][j] / n / k;
                }
            }
            double rows = 0;
            double columns = 0;
            double rest = 0;
            for (int i = 0; i < n; i++) {
                rows += k * (row[i] - grand) * (row[i] - grand) / (n - 1);
                for (int j = 0; j < k; j++) {
                    double off = x[i][j] - row[i] - column[j] + grand;
                    rest += off * off / (n - 1) / (k - 1);
                }
            }
            for (int j = 0; j < k; j++) {
                columns += n * (column[j] - grand) * (column[j] - grand) / (k - 1);
            }
            return new TwoWay(n, k, rows, columns, rest);
        }

        Intraclass consistent() {
            double f = rows / rest;
            double df = (n - 1.0) * (k - 1);
            double low = f / quantile(n - 1.0, df);
            double high = f * quantile(df, n - 1.0);
            return new Intraclass(
                    n,
                    k,
                    new Figure(
                            (f - 1) / (f + k - 1), Double.NaN, (low - 1) / (low + k - 1), (high - 1) / (high + k - 1)),
                    new Figure(1 - 1 / f, Double.NaN, 1 - 1 / low, 1 - 1 / high));
        }

        Intraclass absolute() {
            double single = (rows - rest) / (rows + (k - 1) * rest + k * (columns - rest) / n);
            double average = (rows - rest) / (rows + (columns - rest) / n);
            double a = k * single / n / (1 - single);
            double b = 1 + k * single * (n - 1) / n / (1 - single);
            double top = a * columns + b * rest;
            double v = top * top / (a * a * columns * columns / (k - 1) + b * b * rest * rest / ((n - 1.0) * (k - 1)));
            double f1 = quantile(n - 1.0, v);
            double f2 = quantile(v, n - 1.0);
            double cross = k * columns + ((double) k * n - k - n) * rest;
            double low = n * (rows - f1 * rest) / (f1 * cross + n * rows);
            double high = n * (f2 * rows - rest) / (cross + n * f2 * rows);
            return new Intraclass(
                    n,
                    k,
                    new Figure(single, Double.NaN, low, high),
                    new Figure(average, Double.NaN, stepped(low, k), stepped(high, k)));
        }

        private static double quantile(double above, double below) {
            return new FDistribution(above, below).inverseCumulativeProbability(0.975);
        }
    }
}
