package org.duxue.statistics.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Answers of persons to the items that are meant to measure one thing; a missing answer is NaN. Items that were asked
 * the other way round are turned (low + high − answer) before anything is computed.
 */
public final class Scale {
    private final List<String> names;
    private final double[][] answers;
    private final Set<String> reversed;

    private Scale(List<String> names, double[][] answers, Set<String> reversed) {
        this.names = List.copyOf(names);
        this.answers = answers;
        this.reversed = Set.copyOf(reversed);
    }

    /**
     * @param names of the items
     * @param answers one column per item, of equal length; taken over, not copied
     * @throws IllegalArgumentException for fewer than two items, columns of different length, or an infinite answer
     */
    public static Scale of(List<String> names, double[][] answers) {
        if (names.size() < 2 || names.size() != answers.length) {
            throw new IllegalArgumentException(names.size() + " items, " + answers.length + " columns");
        }
        for (int item = 0; item < answers.length; item++) {
            if (answers[item].length != answers[0].length) {
                throw new IllegalArgumentException(names.get(item) + " has " + answers[item].length + " answers");
            }
            for (double answer : answers[item]) {
                if (Double.isInfinite(answer)) {
                    throw new IllegalArgumentException(names.get(item) + " has an infinite answer");
                }
            }
        }
        return new Scale(names, answers, Set.of());
    }

    /**
     * The scale with these items turned.
     *
     * @param low the lowest answer that could be given
     * @param high the highest
     * @throws IllegalArgumentException when an item is not of this scale
     */
    public Scale reversed(Set<String> items, double low, double high) {
        Set<String> unknown = new TreeSet<>(items);
        unknown.removeAll(Set.copyOf(names));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("not of this scale: " + unknown);
        }
        double[][] turned = answers.clone();
        for (int item = 0; item < turned.length; item++) {
            if (items.contains(names.get(item))) {
                turned[item] =
                        Arrays.stream(turned[item]).map(x -> low + high - x).toArray();
            }
        }
        return new Scale(names, turned, items);
    }

    public List<String> names() {
        return names;
    }

    public int items() {
        return answers.length;
    }

    public int persons() {
        return answers[0].length;
    }

    public boolean isReversed(int item) {
        return reversed.contains(names.get(item));
    }

    double[] answers(int item) {
        return answers[item];
    }

    /** The answers of those who answered every item. */
    double[][] complete() {
        int[] rows = IntStream.range(0, persons())
                .filter(row -> Arrays.stream(answers).noneMatch(column -> Double.isNaN(column[row])))
                .toArray();
        return Arrays.stream(answers)
                .map(column ->
                        Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
    }
}
