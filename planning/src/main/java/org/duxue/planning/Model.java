package org.duxue.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The linear picture of a district: what can be bought, what it does to every test, what must hold. */
final class Model {
    /** Digits of a purchase that need not be whole: hundredths of a unit. */
    static final double STEP = 0.01;

    final List<Purchase> purchases = new ArrayList<>();
    final List<Unit> units = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();

    /** Something that can be bought at one school. */
    record Purchase(String code, @Nullable String stage, PlanLever lever, String column, double from) {
        double price() {
            return lever.price().doubleValue();
        }

        double step() {
            return lever.whole() ? 1 : STEP;
        }
    }

    /** A value that grows by {@code effects} per unit bought, by index of purchase. */
    record Line(double base, SortedMap<Integer, Double> effects) {
        static Line fixed(double base) {
            return new Line(base, new TreeMap<>());
        }

        double at(double[] bought) {
            double value = base;
            for (var effect : effects.entrySet()) {
                value += effect.getValue() * bought[effect.getKey()];
            }
            return value;
        }
    }

    /** A test turned so that more is better: met at {@code standard}, admissible from {@code floor}. */
    record Need(Line line, double standard, double floor) {}

    /** An indicator of a unit with its tests. */
    record Goal(String indicator, List<Need> needs) {
        boolean metAt(double[] bought) {
            return needs.stream().allMatch(n -> reaches(n.line.at(bought), n.standard));
        }

        boolean admissibleAt(double[] bought) {
            return needs.stream().allMatch(n -> reaches(n.line.at(bought), n.floor));
        }

        /** Whether any of its tests moves with some purchase. */
        boolean movable() {
            return needs.stream().anyMatch(n -> !n.line.effects.isEmpty());
        }
    }

    /** A unit: all but {@code admitted} of its goals must be met, those at least reach their floor. */
    record Unit(String code, String name, String stage, List<Goal> goals, int admitted) {
        boolean passesAt(double[] bought) {
            int unmet = 0;
            for (Goal goal : goals) {
                if (!goal.metAt(bought)) {
                    unmet++;
                    if (!goal.admissibleAt(bought)) {
                        return false;
                    }
                }
            }
            return unmet <= admitted;
        }
    }

    /** A dispersion: the members' values must not lie farther apart than the limit. {@code stage} is the stage's name. */
    record Group(
            String district, String indicator, String stage, List<Line> values, List<Double> weights, double limit) {
        double totalWeight() {
            return weights.stream().mapToDouble(Double::doubleValue).sum();
        }

        /** sd − limit·mean: at most zero where it is kept. */
        double excessAt(double[] bought, double limitNow) {
            double[] x = valuesAt(bought);
            double mean = mean(x);
            return sd(x, mean) - limitNow * mean;
        }

        double[] valuesAt(double[] bought) {
            return values.stream().mapToDouble(v -> v.at(bought)).toArray();
        }

        double mean(double[] x) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += weights.get(i) * x[i];
            }
            return sum / totalWeight();
        }

        double sd(double[] x, double mean) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += weights.get(i) * (x[i] - mean) * (x[i] - mean);
            }
            return Math.sqrt(sum / totalWeight());
        }
    }

    static boolean reaches(double value, double standard) {
        return value >= standard - 1e-10 * Math.max(1, Math.abs(standard));
    }

    double cost(double[] bought) {
        double cost = 0;
        for (int i = 0; i < bought.length; i++) {
            cost += purchases.get(i).price() * bought[i];
        }
        return cost;
    }

    boolean keptAt(Group group, double[] bought) {
        return group.excessAt(bought, group.limit) <= 1e-10;
    }

    boolean passesAt(double[] bought) {
        return units.stream().allMatch(u -> u.passesAt(bought))
                && groups.stream().allMatch(g -> keptAt(g, bought));
    }
}
