package org.duxue.statistics;

/**
 * A running sum that keeps what rounding would lose (Neumaier's variant of Kahan summation), with products taken by
 * fused multiply-add, so that the result is nearly that of twice the precision.
 */
public final class CompensatedSum {
    private double sum;
    private double lost;

    public void add(double x) {
        double next = sum + x;
        lost += Math.abs(sum) >= Math.abs(x) ? (sum - next) + x : (x - next) + sum;
        sum = next;
    }

    public void addProduct(double a, double b) {
        double product = a * b;
        add(product);
        lost += Math.fma(a, b, -product);
    }

    public double value() {
        return sum + lost;
    }
}
