package org.duxue.statistics.mixed;

import java.util.Arrays;

/**
 * The criterion of a random intercept with slopes. The gradient is exact. The second derivatives lack the two terms that
 * stem from β moving along (their share is that of coefficients in groups), so that {@link Descent} converges fast though
 * not quite quadratically.
 */
final class SlopeCriterion implements Criterion {
    private final Reduction reduction;
    private final Weighing weighing;
    private final Profile profile;
    private final int terms;
    private final int width;
    private final double[] gradient;
    private final double[] curvature;
    private final double[] slope;
    private final double[] a;
    /** The group's residuals seen through Zᵀ V⁻¹. */
    private final double[] off;

    private final double[] uncertain;
    private final double[] half;
    private final double[] squares;
    private final double[] tensor;

    SlopeCriterion(Reduction reduction, Method method, long rows) {
        this.reduction = reduction;
        this.weighing = new Weighing(reduction);
        this.terms = reduction.terms;
        this.width = reduction.width;
        this.profile = new Profile(width, method, rows);
        int parameters = terms * (terms + 1) / 2;
        int square = terms * terms;
        gradient = new double[parameters];
        curvature = new double[parameters * parameters];
        slope = new double[square];
        a = new double[width * width];
        off = new double[terms];
        uncertain = new double[square];
        half = new double[terms * profile.coefficients];
        squares = new double[square];
        tensor = new double[square * square];
    }

    @Override
    public int terms() {
        return terms;
    }

    @Override
    public double value(double[] l) {
        System.arraycopy(reduction.within, 0, a, 0, a.length);
        double logDeterminant = 0;
        double product = 1;
        for (int g = 0; g < reduction.groups.length; g++) {
            weighing.whiten(g, l);
            for (int t = 0; t < terms; t++) {
                product *= weighing.root[t * terms + t];
                addSquare(t * width);
            }
            if (product > 1e100) {
                logDeterminant += 2 * Math.log(product);
                product = 1;
            }
        }
        return profile.of(a) + logDeterminant + 2 * Math.log(product);
    }

    private void addSquare(int at) {
        double[] x = weighing.whitened;
        for (int i = 0; i < width; i++) {
            double scaled = x[at + i];
            int row = i * width;
            for (int j = i; j < width; j++) {
                a[row + j] += scaled * x[at + j];
            }
        }
    }

    @Override
    public void differentiate(double[] l) {
        Arrays.fill(slope, 0);
        Arrays.fill(squares, 0);
        Arrays.fill(tensor, 0);
        double weight = profile.divisor / profile.residualSquares();
        for (int g = 0; g < reduction.groups.length; g++) {
            weighing.weigh(g, l);
            residuals();
            uncertainty();
            for (int ts = 0, t = 0; t < terms; t++) {
                for (int s = 0; s < terms; s++, ts++) {
                    double square = off[t] * off[s];
                    squares[ts] += square;
                    uncertain[ts] += weight * square;
                    slope[ts] += weighing.inner[ts] - uncertain[ts];
                }
            }
            addTensor();
        }
        chain(l, weight);
    }

    private void residuals() {
        for (int t = 0; t < terms; t++) {
            double sum = 0;
            for (int u = 0; u < width; u++) {
                sum += weighing.outer[t * width + u] * profile.residualiser[u];
            }
            off[t] = sum;
        }
    }

    /** Zᵀ V⁻¹ X·A_XX⁻¹·Xᵀ V⁻¹ Z for REML, else zero. */
    private void uncertainty() {
        Arrays.fill(uncertain, 0);
        if (!profile.restricted()) {
            return;
        }
        int p = profile.coefficients;
        for (int t = 0; t < terms; t++) {
            profile.whiten(weighing.outer, t * width, half, t * p);
            for (int s = 0; s <= t; s++) {
                double sum = 0;
                for (int u = 0; u < p; u++) {
                    sum += half[t * p + u] * half[s * p + u];
                }
                uncertain[t * terms + s] = sum;
                uncertain[s * terms + t] = sum;
            }
        }
    }

    private void addTensor() {
        int square = terms * terms;
        for (int bc = 0; bc < square; bc++) {
            double left = weighing.inner[bc];
            for (int da = 0; da < square; da++) {
                tensor[bc * square + da] += left * (2 * uncertain[da] - weighing.inner[da]);
            }
        }
    }

    /** From derivatives by Λ to derivatives by L: dΛ = dL·Lᵀ + L·dLᵀ. */
    private void chain(double[] l, double weight) {
        int parameters = gradient.length;
        double[][] steps = new double[parameters][];
        double[] pull = new double[parameters];
        for (int p = 0, i = 0; i < terms; i++) {
            for (int j = 0; j <= i; j++, p++) {
                steps[p] = step(l, i, j);
                gradient[p] = dot(slope, steps[p]);
                pull[p] = dot(squares, steps[p]);
            }
        }
        double fall = weight / profile.residualSquares();
        for (int p = 0, i = 0; i < terms; i++) {
            for (int j = 0; j <= i; j++, p++) {
                for (int r = 0, k = 0; r <= p; k++) {
                    for (int m = 0; m <= k && r <= p; m++, r++) {
                        double second = (twice(steps[p], steps[r]) + twice(steps[r], steps[p])) / 2;
                        double along = j == m ? 2 * slope[i * terms + k] : 0;
                        curvature[p * parameters + r] = second - fall * pull[p] * pull[r] + along;
                    }
                }
            }
        }
    }

    /** dΛ when entry (i, j) of L grows by one. */
    private double[] step(double[] l, int i, int j) {
        double[] step = new double[terms * terms];
        for (int t = 0; t < terms; t++) {
            step[i * terms + t] += l[t * terms + j];
            step[t * terms + i] += l[t * terms + j];
        }
        return step;
    }

    /** tr(Δa·H·Δb·M) summed over the groups. */
    private double twice(double[] da, double[] db) {
        int square = terms * terms;
        double sum = 0;
        for (int i = 0; i < terms; i++) {
            for (int j = 0; j < terms; j++) {
                for (int k = 0; k < terms; k++) {
                    for (int m = 0; m < terms; m++) {
                        double between = tensor[(j * terms + k) * square + m * terms + i];
                        sum += da[i * terms + j] * between * db[k * terms + m];
                    }
                }
            }
        }
        return sum;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    @Override
    public double[] gradient() {
        return gradient;
    }

    @Override
    public double[] curvature() {
        return curvature;
    }

    @Override
    public double[] slope() {
        return slope;
    }

    @Override
    public Profile profile() {
        return profile;
    }
}
