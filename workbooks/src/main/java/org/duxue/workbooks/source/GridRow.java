package org.duxue.workbooks.source;

import java.util.List;

/** A row of a sheet. */
public final class GridRow {
    private final int number;
    private final List<Cell> cells;

    /**
     * @param number row number from 1
     * @param cells cells from column A on; not copied
     */
    GridRow(int number, List<Cell> cells) {
        this.number = number;
        this.cells = cells;
    }

    public int number() {
        return number;
    }

    /** One more than the last column that may hold something. */
    public int width() {
        return cells.size();
    }

    /** The cell, empty beyond the width. */
    public Cell cell(int column) {
        return column < cells.size() && column >= 0 ? cells.get(column) : Cell.EMPTY;
    }

    public boolean blank() {
        for (Cell cell : cells) {
            if (!cell.blank()) {
                return false;
            }
        }
        return true;
    }
}
