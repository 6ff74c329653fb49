package org.duxue.statistics.rating.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Ratings;

/**
 * Agreement of double scoring: how often two readings of the same work coincide, and how far beyond chance.
 *
 * <p>Weighted kappa (Cohen 1968) weighs a disagreement by its distance in points, or by the square of it; the second nearly
 * equals an intraclass correlation. Distances are those of the scores themselves, so a category that nobody used changes
 * nothing. Intervals leave out one subject at a time (delete-one jackknife), so that the items of one subject, or several
 * pairs of readings of it, are not taken for independent evidence; for shares they are Wilson's with the number of
 * independent pairs that the jackknife error implies.
 *
 * <p>Edges: a constant score throughout has full agreement and no kappa (NaN); with more than {@value #MOST} different
 * scores there is no kappa either, as {@link Intraclass} is then the measure.
 *
 * @param pairs pairs of readings
 * @param subjects subjects they belong to
 * @param exact share of pairs with the same score
 * @param adjacent share of pairs not more than one point apart
 * @param linear kappa weighted by distance
 * @param quadratic kappa weighted by squared distance
 */
public record Agreement(int pairs, int subjects, Figure exact, Figure adjacent, Figure linear, Figure quadratic) {
    private static final int MOST = 100;
    private static final double POINT = 1 + 1e-9;

    /**
     * Two readers, reading after reading: the chance agreement is that of the first reader's scores with the second's
     * (Cohen). A pair with a missing score is left out.
     *
     * @throws CannotRate when fewer than two pairs are complete
     */
    public static Agreement of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("the readings differ in number");
        }
        List<List<Pair>> bySubject = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            if (!Double.isNaN(first[i]) && !Double.isNaN(second[i])) {
                bySubject.add(List.of(new Pair(first[i], second[i], 1)));
            }
        }
        return of(bySubject, bySubject.size(), false);
    }

    /**
     * All pairs of readings of the same subject (and item) by different raters, whoever they are. Readers are
     * interchangeable: chance agreement is that of the pooled scores. Work read by more than two counts each reading, not
     * each pair, alike.
     *
     * @throws CannotRate when fewer than two subjects were read twice
     */
    public static Agreement among(Ratings ratings) {
        Map<Integer, Map<Integer, List<Integer>>> units = new TreeMap<>();
        for (int i = 0; i < ratings.rows(); i++) {
            units.computeIfAbsent(ratings.subject().code(i), s -> new TreeMap<>())
                    .computeIfAbsent(ratings.item().code(i), t -> new ArrayList<>())
                    .add(i);
        }
        List<List<Pair>> bySubject = new ArrayList<>();
        int count = 0;
        for (Map<Integer, List<Integer>> items : units.values()) {
            List<Pair> pairs = new ArrayList<>();
            items.values().forEach(rows -> addPairs(ratings, rows, pairs));
            if (!pairs.isEmpty()) {
                bySubject.add(pairs);
                count += pairs.size();
            }
        }
        return of(bySubject, count, true);
    }

    private static void addPairs(Ratings ratings, List<Integer> rows, List<Pair> pairs) {
        for (int a = 0; a < rows.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (ratings.rater().code(rows.get(a)) != ratings.rater().code(rows.get(b))) {
                    pairs.add(
                            new Pair(ratings.score(rows.get(b)), ratings.score(rows.get(a)), 1.0 / (rows.size() - 1)));
                }
            }
        }
    }

    /** Two readings of the same work. */
    private record Pair(double first, double second, double weight) {}

    private static Agreement of(List<List<Pair>> bySubject, int pairs, boolean interchangeable) {
        if (bySubject.size() < 2) {
            throw new CannotRate(CannotRate.Reason.TOO_FEW, "fewer than two subjects were read twice");
        }
        double[] scores = bySubject.stream()
                .flatMap(List::stream)
                .flatMapToDouble(p -> DoubleStream.of(p.first, p.second))
                .sorted()
                .distinct()
                .toArray();
        Table whole = new Table(scores, interchangeable, scores.length <= MOST);
        bySubject.forEach(subject -> subject.forEach(p -> whole.add(p.first, p.second, p.weight)));
        double[] value = whole.figures();
        int n = bySubject.size();
        double[][] without = new double[n][];
        for (int s = 0; s < n; s++) {
            bySubject.get(s).forEach(p -> whole.add(p.first, p.second, -p.weight));
            without[s] = whole.figures();
            bySubject.get(s).forEach(p -> whole.add(p.first, p.second, p.weight));
        }
        return new Agreement(
                pairs,
                n,
                Intervals.share(value[0], Intervals.jackknife(without, 0), n),
                Intervals.share(value[1], Intervals.jackknife(without, 1), n),
                Intervals.around(value[2], Intervals.jackknife(without, 2), n),
                Intervals.around(value[3], Intervals.jackknife(without, 3), n));
    }

    /** Weighted counts of pairs by their two scores. */
    private static final class Table {
        private final double[] scores;
        private final boolean interchangeable;
        private final boolean chance;
        private final double[] first;
        private final double[] second;
        private double total;
        private double same;
        private double near;
        private double distance;
        private double square;

        Table(double[] scores, boolean interchangeable, boolean chance) {
            this.scores = scores;
            this.interchangeable = interchangeable;
            this.chance = chance;
            this.first = new double[scores.length];
            this.second = new double[scores.length];
        }

        void add(double a, double b, double weight) {
            double apart = Math.abs(a - b);
            total += weight;
            same += apart == 0 ? weight : 0;
            near += apart <= POINT ? weight : 0;
            distance += weight * apart;
            square += weight * apart * apart;
            int i = Arrays.binarySearch(scores, a);
            int j = Arrays.binarySearch(scores, b);
            if (interchangeable) {
                first[i] += weight / 2;
                first[j] += weight / 2;
                second[i] += weight / 2;
                second[j] += weight / 2;
            } else {
                first[i] += weight;
                second[j] += weight;
            }
        }

        /** Exact, adjacent, linear and quadratic kappa. */
        double[] figures() {
            double expected = 0;
            double expectedSquare = 0;
            for (int i = 0; chance && i < scores.length; i++) {
                for (int j = 0; j < scores.length; j++) {
                    double apart = Math.abs(scores[i] - scores[j]);
                    expected += first[i] * second[j] * apart;
                    expectedSquare += first[i] * second[j] * apart * apart;
                }
            }
            return new double[] {
                same / total, near / total, kappa(distance, expected / total), kappa(square, expectedSquare / total)
            };
        }

        private static double kappa(double seen, double byChance) {
            return byChance > 1e-12 ? 1 - seen / byChance : Double.NaN;
        }
    }
}
