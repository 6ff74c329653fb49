package org.duxue.tables.parquet.direct;

import java.io.IOException;

/** The cells of a column in their order, taken as many at a time as are wanted. */
abstract class Cells {
    /** Cells taken at a time: what stands between stays in the second cache, and few calls are made. */
    static final int STEP = 1 << 14;

    final Pages pages;
    private int[] present = new int[0];
    private int left;

    Cells(Pages pages) {
        this.pages = pages;
    }

    /** Takes the next cells and puts them from {@code at} on. */
    final void take(int at, int count) throws IOException {
        int done = 0;
        while (done < count) {
            while (left == 0) {
                pages.next();
                left = pages.count();
                open();
            }
            int step = Math.min(Math.min(left, count - done), STEP);
            step(at + done, step);
            left -= step;
            done += step;
        }
    }

    private void step(int at, int count) throws Odd {
        Hybrid levels = pages.present();
        if (levels == null) {
            values(at, count);
            return;
        }
        present = present.length == 0 ? new int[STEP] : present;
        levels.next(present, count);
        int there = 0;
        for (int i = 0; i < count; i++) {
            there += present[i];
        }
        values(at, there);
        if (there < count) { // from the back, so that nothing is overwritten that is still needed
            int from = at + there - 1;
            for (int i = count - 1; i >= 0; i--) {
                if (present[i] == 1) {
                    move(from--, at + i);
                } else {
                    clear(at + i);
                }
            }
        }
    }

    /** A new page lies open. */
    abstract void open() throws Odd;

    /** Puts the next values that are there. */
    abstract void values(int at, int count) throws Odd;

    abstract void move(int from, int to);

    /** Makes a cell a missing one. */
    abstract void clear(int at);
}
