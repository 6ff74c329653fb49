package org.duxue.statistics.inequality;

import org.duxue.statistics.CompensatedSum;

/** Sums over values of weight, shared by the measures; refuses what no measure of inequality is defined for. */
final class Weighted {
    private Weighted() {}

    /** @throws IllegalArgumentException when the lengths differ, or a value or weight is negative or not finite */
    static void check(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(values.length + " values but " + weights.length + " weights");
        }
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0) || values[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("value " + i + " is " + values[i]);
            }
            if (!(weights[i] >= 0) || weights[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("weight " + i + " is " + weights[i]);
            }
        }
    }

    static double weight(double[] weights) {
        CompensatedSum sum = new CompensatedSum();
        for (double w : weights) {
            sum.add(w);
        }
        return sum.value();
    }

    static double sum(double[] values, double[] weights) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < values.length; i++) {
            sum.addProduct(weights[i], values[i]);
        }
        return sum.value();
    }
}
