package org.duxue.statistics.reliability;

/** Covariances of columns with divisor n − 1, each of the rows in which both columns are present. */
final class Covariances {
    private Covariances() {}

    /** For complete columns the usual matrix; with gaps, each entry from the pairs there are. */
    static double[][] of(double[][] columns) {
        int k = columns.length;
        double[][] matrix = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = matrix[j][i] = of(columns[i], columns[j]);
            }
        }
        return matrix;
    }

    private static double of(double[] x, double[] y) {
        double sumX = 0;
        double sumY = 0;
        int n = 0;
        for (int row = 0; row < x.length; row++) {
            if (!Double.isNaN(x[row] + y[row])) {
                sumX += x[row];
                sumY += y[row];
                n++;
            }
        }
        double products = 0;
        for (int row = 0; row < x.length; row++) {
            double product = (x[row] - sumX / n) * (y[row] - sumY / n);
            products += Double.isNaN(product) ? 0 : product;
        }
        return products / (n - 1);
    }

    /** As {@link #of}, each row counted so often; the columns are complete and already have means near zero. */
    static double[][] counted(double[][] columns, int[] times) {
        int k = columns.length;
        double[] mean = new double[k];
        double n = 0;
        for (int count : times) {
            n += count;
        }
        double[][] matrix = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int row = 0; row < times.length; row++) {
                mean[i] += times[row] * columns[i][row];
            }
            mean[i] /= n;
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int row = 0; row < times.length; row++) {
                    sum += times[row] * columns[i][row] * columns[j][row];
                }
                matrix[i][j] = matrix[j][i] = (sum - n * mean[i] * mean[j]) / (n - 1);
            }
        }
        return matrix;
    }

    /** Scaled to a diagonal of ones. */
    static double[][] correlations(double[][] covariances) {
        int k = covariances.length;
        double[][] matrix = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                matrix[i][j] = i == j && covariances[i][i] > 0
                        ? 1
                        : covariances[i][j] / Math.sqrt(covariances[i][i] * covariances[j][j]);
            }
        }
        return matrix;
    }
}
