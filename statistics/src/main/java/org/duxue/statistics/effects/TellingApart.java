package org.duxue.statistics.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which groups can be told apart: those whose effects differ by more than 1.96 standard errors of their difference, errors
 * of the fixed effects included.
 *
 * <p>Each statement is about two groups named beforehand; among many pairs some five in a hundred of those that are truly
 * alike will seem apart.
 */
public final class TellingApart {
    private final GroupEffects effects;

    public TellingApart(GroupEffects effects) {
        this.effects = effects;
    }

    public boolean apart(int a, int b) {
        double difference = Math.abs(effects.effect(a) - effects.effect(b));
        return difference > GroupEffects.HALF_WIDTH * effects.differenceSe(a, b);
    }

    /** For each group, from how many others it cannot be told apart. Takes groups² comparisons. */
    public int[] alike() {
        return IntStream.range(0, effects.size())
                .parallel()
                .map(a -> (int) IntStream.range(0, effects.size())
                        .filter(b -> b != a && !apart(a, b))
                        .count())
                .toArray();
    }

    /**
     * The groups from the highest effect down, parted wherever one can be told apart from the first of its part: within a
     * part nobody is to be put before the first. Two groups on either side of a border may well be alike.
     */
    public List<List<Integer>> parts() {
        List<List<Integer>> parts = new ArrayList<>();
        for (int group : effects.order()) {
            if (parts.isEmpty() || apart(parts.getLast().getFirst(), group)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(group);
        }
        return parts;
    }
}
