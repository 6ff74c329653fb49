package org.duxue.statistics.survey;

import java.util.ArrayList;
import java.util.List;
import org.duxue.statistics.data.Factor;

/**
 * Who was asked and who answered, cell by cell, and by how much the weights of those who answered must be raised to
 * carry the others. That helps where, within a cell, who answers has nothing to do with what they would have said.
 *
 * @param cells in the order of the levels
 * @param all everybody; its factor is what a single cell would need
 */
public record NonResponse(List<Cell> cells, Cell all) {
    public NonResponse {
        cells = List.copyOf(cells);
    }

    /**
     * One cell.
     *
     * @param name the cell
     * @param asked persons drawn
     * @param answered persons who answered
     * @param rate answered / asked; NaN when nobody was asked
     * @param weight the sum of the weights of those asked
     * @param weightedRate the share of that weight that answered
     * @param factor 1 / weightedRate, by which weights are raised; infinite when nobody answered
     */
    public record Cell(
            String name, int asked, int answered, double rate, double weight, double weightedRate, double factor) {

        /**
         * Whether the cell should be merged with a like one before its factor is used: too few answers, or too large a
         * factor. Usual limits are 20 answers and a factor of 2 (Kalton and Flores-Cervantes 2003).
         */
        public boolean weak(int leastAnswers, double largestFactor) {
            return asked > 0 && (answered < leastAnswers || factor > largestFactor);
        }

        private static Cell of(String name, int asked, int answered, double weight, double answeredWeight) {
            double weightedRate = answeredWeight / weight;
            return new Cell(
                    name, asked, answered, (double) answered / asked, weight, weightedRate, weight / answeredWeight);
        }
    }

    /**
     * @param cells rows of no cell count in {@code all} alone
     * @param answered per row drawn
     * @param weights per row drawn; rows of weight zero were not asked
     */
    public static NonResponse of(Factor cells, boolean[] answered, double[] weights) {
        int levels = cells.levels().size();
        int[][] count = new int[2][levels + 1];
        double[][] weight = new double[2][levels + 1];
        int[] total = new int[2];
        double[] totalWeight = new double[2];
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                int c = cells.code(i) == Factor.MISSING ? levels : cells.code(i);
                for (int kind = 0; kind <= (answered[i] ? 1 : 0); kind++) {
                    count[kind][c]++;
                    weight[kind][c] += weights[i];
                    total[kind]++;
                    totalWeight[kind] += weights[i];
                }
            }
        }
        List<Cell> table = new ArrayList<>();
        for (int c = 0; c < levels; c++) {
            table.add(Cell.of(cells.levels().get(c), count[0][c], count[1][c], weight[0][c], weight[1][c]));
        }
        return new NonResponse(table, Cell.of("", total[0], total[1], totalWeight[0], totalWeight[1]));
    }
}
