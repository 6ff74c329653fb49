package org.duxue.evaluation.appraisal.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands among its like, or why that is not said.
 *
 * <p>With {@code k(c)} replicates of case {@code c} (see {@link Replicates}) the variance of one replicate is pooled within cases,
 * {@code s² = ΣΣ(T(c,j) − T̄(c))² / Σ(k(c) − 1)}; a total has standard error {@code s/√k} and its 95 % interval takes the
 * quantile of Student's t with {@code Σ(k(c) − 1)} degrees of freedom. Two totals differ when their difference exceeds the
 * same quantile times {@code s·√(1/k + 1/k′)}; a position counts only those that surely differ. What reviewers have in
 * common, and what a rubric itself misses, is not in it.
 *
 * @param group how many cases are alike, with this one
 * @param own this case's total with its interval, or null
 * @param position best and worst place it may hold, or null
 * @param quartiles of the rates of each domain over the group, by domain id
 */
public record Comparison(
        @Nullable Why withheld,
        int group,
        @Nullable Interval own,
        @Nullable Place position,
        Map<String, Quartiles> quartiles,
        int freedom) {
    /** Fewer are not compared. */
    public static final int LEAST = 5;

    private static final double TAIL = 0.975;
    private static final int LEAST_FREEDOM = 4;

    public Comparison {
        quartiles = java.util.Collections.unmodifiableMap(new TreeMap<>(quartiles));
    }

    /** Why nothing is said. */
    public enum Why {
        /** Fewer than {@value #LEAST} comparable cases have a settled total. */
        TOO_FEW,
        /** This case's own total is still open. */
        UNSETTLED,
        /** Points were marked once only, so that nobody knows how far totals depend on reviewers. */
        MARKED_ONCE
    }

    public record Interval(double total, double low, double high) {}

    public record Place(int best, int worst) {}

    public record Quartiles(double lower, double median, double upper) {}

    /**
     * A case as it takes part.
     *
     * @param total points of 100, or NaN while open
     * @param rates per cent earned by domain id, only those that are settled
     * @param replicates totals by each reviewer alone; may be empty
     */
    public record Peer(String code, double total, Map<String, Double> rates, List<Double> replicates) {
        public Peer {
            rates = Map.copyOf(rates);
            replicates = List.copyOf(replicates);
        }

        int size() {
            return Math.max(1, replicates.size());
        }
    }

    /** @param alike all cases of the same version, type and setting, this one among them */
    public static Comparison of(String code, List<Peer> alike) {
        List<Peer> group =
                alike.stream().filter(peer -> Double.isFinite(peer.total())).toList();
        Peer own = group.stream()
                .filter(peer -> peer.code().equals(code))
                .findFirst()
                .orElse(null);
        if (own == null) {
            return withheld(Why.UNSETTLED, group.size());
        }
        if (group.size() < LEAST) {
            return withheld(Why.TOO_FEW, group.size());
        }
        int freedom = group.stream().mapToInt(peer -> peer.size() - 1).sum();
        if (freedom < LEAST_FREEDOM || own.replicates().isEmpty()) {
            return new Comparison(Why.MARKED_ONCE, group.size(), null, null, quartiles(group), freedom);
        }
        double s = Math.sqrt(group.stream().mapToDouble(Comparison::scatter).sum() / freedom);
        double t = new TDistribution(freedom).inverseCumulativeProbability(TAIL);
        double reach = t * s / Math.sqrt(own.size());
        int better = 0;
        int worse = 0;
        for (Peer peer : group) {
            double surely = t * s * Math.sqrt(1.0 / own.size() + 1.0 / peer.size());
            better += peer.total() - own.total() > surely ? 1 : 0;
            worse += own.total() - peer.total() > surely ? 1 : 0;
        }
        Interval interval =
                new Interval(own.total(), Math.max(0, own.total() - reach), Math.min(100, own.total() + reach));
        return new Comparison(
                null, group.size(), interval, new Place(better + 1, group.size() - worse), quartiles(group), freedom);
    }

    private static Comparison withheld(Why why, int size) {
        return new Comparison(why, size, null, null, Map.of(), 0);
    }

    private static double scatter(Peer peer) {
        double mean = peer.replicates().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return peer.replicates().stream()
                .mapToDouble(x -> (x - mean) * (x - mean))
                .sum();
    }

    private static Map<String, Quartiles> quartiles(List<Peer> group) {
        Map<String, List<Double>> byDomain = new TreeMap<>();
        group.forEach(peer -> peer.rates()
                .forEach((domain, rate) ->
                        byDomain.computeIfAbsent(domain, _ -> new ArrayList<>()).add(rate)));
        Map<String, Quartiles> found = new TreeMap<>();
        byDomain.forEach((domain, rates) -> {
            List<Double> sorted = rates.stream().sorted().toList();
            if (sorted.size() >= LEAST) {
                found.put(domain, new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75)));
            }
        });
        return found;
    }

    /** The quantile by linear interpolation between order statistics, {@code h = (n − 1)p}. */
    private static double at(List<Double> sorted, double share) {
        double h = (sorted.size() - 1) * share;
        int below = (int) Math.floor(h);
        double low = Objects.requireNonNull(sorted.get(below));
        double high = Objects.requireNonNull(sorted.get(Math.min(below + 1, sorted.size() - 1)));
        return low + (h - below) * (high - low);
    }
}
