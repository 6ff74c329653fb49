package org.duxue.statistics.rating;

import java.util.List;

/** Severities of levels estimated together, with their joint covariance; only their differences mean anything. */
public final class Severities {
    private final List<String> levels;
    private final double[] values;
    private final double[] covariance;

    /**
     * @param values one per level; taken over
     * @param covariance row after row; taken over
     */
    public Severities(List<String> levels, double[] values, double[] covariance) {
        if (values.length != levels.size() || covariance.length != values.length * values.length) {
            throw new IllegalArgumentException("levels, values and covariance do not fit");
        }
        this.levels = List.copyOf(levels);
        this.values = values;
        this.covariance = covariance;
    }

    public List<String> levels() {
        return levels;
    }

    public double value(int level) {
        return values[level];
    }

    public double covariance(int a, int b) {
        return covariance[a * values.length + b];
    }
}
