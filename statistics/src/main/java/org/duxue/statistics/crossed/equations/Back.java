package org.duxue.statistics.crossed.equations;

/**
 * The way from centred and scaled columns back to the caller's units. If {@code x' = (x − centre)/unit}, a coefficient is
 * divided by its column's unit, and the intercept takes up the centres: a triangular map, the same for coefficients and,
 * on both sides, for their covariances.
 */
public final class Back {
    private final double[] centres;
    private final double[] units;

    /**
     * @param centres of each column; the intercept stands first and has 0
     * @param units of each column; the intercept has 1
     */
    Back(double[] centres, double[] units) {
        this.centres = centres;
        this.units = units;
    }

    public double centre(int column) {
        return centres[column];
    }

    public double unit(int column) {
        return units[column];
    }

    /** Turns {@code size} coefficients, in place. */
    public void coefficients(double[] values, int from, int size) {
        for (int j = 1; j < size; j++) {
            values[from + j] /= units[j];
            values[from] -= values[from + j] * centres[j];
        }
    }

    /** Turns a symmetric matrix, row by row, in place. */
    public void covariances(double[] matrix, int size) {
        double[] line = new double[size];
        for (int i = 0; i < size; i++) {
            coefficients(matrix, i * size, size);
        }
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                line[i] = matrix[i * size + j];
            }
            coefficients(line, 0, size);
            for (int i = 0; i < size; i++) {
                matrix[i * size + j] = line[i];
            }
        }
    }
}
