package org.duxue.statistics.crossed.equations;

import java.util.Arrays;
import java.util.List;

/**
 * The complete rows of a model, brought to a scale on which arithmetic is safe: outcome, covariates and slopes are centred
 * and divided by their standard deviation, so that neither a large offset nor an odd unit costs digits. The model has an
 * intercept, and each grouping factor has one too, hence the fit is the same; {@link Back} leads back to the caller's units.
 */
public final class Design {
    private final int rows;
    /** The model matrix column by column, the intercept first, the outcome last. */
    private final double[][] columns;

    private final List<Grouping> groupings;
    private final Back back;

    /**
     * @param columns the covariates without the intercept, then the outcome; taken over and rescaled in place
     * @param groupings in the order in which they are eliminated
     */
    public Design(int rows, double[][] columns, List<Grouping> groupings) {
        this.rows = rows;
        this.groupings = List.copyOf(groupings);
        this.columns = new double[columns.length + 1][];
        this.columns[0] = new double[rows];
        Arrays.fill(this.columns[0], 1);
        double[] centres = new double[columns.length + 1];
        double[] scales = new double[columns.length + 1];
        scales[0] = 1;
        for (int j = 0; j < columns.length; j++) {
            Scale scale = Scale.of(columns[j]);
            scale.apply(columns[j]);
            this.columns[j + 1] = columns[j];
            centres[j + 1] = scale.centre();
            scales[j + 1] = scale.unit();
        }
        this.back = new Back(centres, scales);
    }

    public int rows() {
        return rows;
    }

    /** The number of columns of the model matrix, the outcome included. */
    public int width() {
        return columns.length;
    }

    public double[][] columns() {
        return columns;
    }

    public List<Grouping> groupings() {
        return groupings;
    }

    public Back back() {
        return back;
    }

    /** Where a column's numbers lie and how widely. */
    public record Scale(double centre, double unit) {
        public static Scale of(double[] values) {
            double sum = 0;
            double first = values[0];
            for (double value : values) {
                sum += value - first;
            }
            double centre = first + sum / values.length;
            double squares = 0;
            for (double value : values) {
                squares += (value - centre) * (value - centre);
            }
            double unit = Math.sqrt(squares / values.length);
            return new Scale(centre, unit > 1e-13 * Math.abs(centre) ? unit : 0);
        }

        public boolean constant() {
            return unit == 0;
        }

        public void apply(double[] values) {
            double by = constant() ? 1 : unit;
            for (int i = 0; i < values.length; i++) {
                values[i] = (values[i] - centre) / by;
            }
        }
    }
}
