package org.duxue.statistics;

/**
 * A running sum that keeps what rounding would lose (Neumaier's variant of Kahan summation), with products taken by
 * fused multiply-add, so that the result is nearly that of twice the precision.
 */
final class CompensatedSum {
    private double sum;
    private double lost;

    void add(double x) {
        double next = sum + x;
        lost += Math.abs(sum) >= Math.abs(x) ? (sum - next) + x : (x - next) + sum;
        sum = next;
    }

    void addProduct(double a, double b) {
        double product = a * b;
        add(product);
        lost += Math.fma(a, b, -product);
    }

    double value() {
        return sum + lost;
    }
}
