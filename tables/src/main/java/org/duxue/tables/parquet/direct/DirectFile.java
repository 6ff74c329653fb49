package org.duxue.tables.parquet.direct;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Passed;
import org.duxue.tables.Progress;
import org.duxue.tables.Selection;
import org.duxue.tables.Selection.Kind;
import org.duxue.tables.Selection.Wanted;
import org.duxue.tables.Table;
import org.duxue.tables.Taker;
import org.duxue.tables.Wish;
import org.duxue.tables.cells.Ordered;
import org.duxue.tables.cells.Work;
import org.duxue.tables.parquet.direct.Leaf.Nature;

/** A file in which all that is asked for can be read without the library. */
public final class DirectFile {
    /** More rows per byte are not believed without a second look. */
    private static final long MOST = 64;

    private final FileChannel channel;
    private final Footer footer;
    private final int rows;

    private DirectFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.footer = Footer.read(channel);
        if (footer.rows() <= 0 || footer.rows() > Math.min(Integer.MAX_VALUE - 8, MOST * channel.size())) {
            throw new Odd(footer.rows() + " rows");
        }
        this.rows = (int) footer.rows();
    }

    /**
     * Reads columns as {@link org.duxue.tables.Tables#read} does, several at a time.
     *
     * @throws Odd when the library must
     */
    public static Table read(Path file, Selection selection, int threads, Progress progress) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new DirectFile(channel).read(selection.wanted(), threads, progress);
        } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException e) {
            throw new Odd("damaged: " + e.getMessage()); // lengths that contradict each other
        }
    }

    /**
     * Hands rows on as {@link org.duxue.tables.Tables#pass} does.
     *
     * @throws Odd when the library must read; some rows may have been handed on
     */
    public static Passed pass(Path file, Wish wish, Progress progress, Taker taker) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new DirectFile(channel).pass(wish, progress, taker);
        }
    }

    private Table read(List<Wanted> wishes, int threads, Progress progress) throws IOException {
        Map<String, double[]> numbers = new HashMap<>();
        Map<String, LevelCells> categories = new HashMap<>();
        Map<String, int[]> codes = new HashMap<>();
        List<Cells> all = new ArrayList<>();
        for (Wanted wanted : wishes) {
            Leaf leaf = footer.leaf(wanted.column());
            if (wanted.kind() == Kind.CATEGORY || (wanted.kind() == Kind.EITHER && leaf.nature() == Nature.TEXT)) {
                int[] into = new int[rows];
                LevelCells cells = levels(leaf, into);
                codes.put(leaf.name(), into);
                categories.put(leaf.name(), cells);
                all.add(cells);
            } else {
                double[] into = new double[rows];
                numbers.put(leaf.name(), into);
                all.add(numbers(leaf, wanted.kind() == Kind.WEIGHT, into));
            }
        }
        new Work(threads, progress, all.size())
                .share(all.size(), () -> column -> all.get(column).take(0, rows));
        Map<String, Factor> factors = new HashMap<>();
        for (Map.Entry<String, int[]> code : codes.entrySet()) {
            LevelCells cells = categories.get(code.getKey());
            if (cells != null) {
                factors.put(code.getKey(), ordered(cells).factor(code.getKey(), code.getValue()));
            }
        }
        return new Table(rows, numbers, factors);
    }

    private Passed pass(Wish wish, Progress progress, Taker taker) throws IOException {
        int block = Math.min(wish.block(), rows);
        double[][] numbers = new double[wish.numbers().size()][block];
        int[] codes = new int[block];
        List<Cells> all = new ArrayList<>();
        for (int j = 0; j < numbers.length; j++) {
            all.add(numbers(footer.leaf(wish.numbers().get(j)), false, numbers[j]));
        }
        LevelCells category = levels(footer.leaf(wish.category()), codes);
        all.add(category);
        for (int row = 0; row < rows; row += block) {
            int count = Math.min(block, rows - row);
            try {
                for (Cells cells : all) {
                    cells.take(0, count);
                }
            } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException e) {
                throw new Odd("damaged: " + e.getMessage());
            }
            taker.take(numbers, codes, count, category.levels().size());
            progress.at(row + count, rows);
        }
        Ordered ordered = ordered(category);
        return new Passed(ordered.levels(), ordered.ranks());
    }

    private NumberCells numbers(Leaf leaf, boolean weight, double[] into) throws Odd {
        if (leaf.nature() != Nature.NUMBER) {
            throw new Odd("no numbers: " + leaf);
        }
        return new NumberCells(pages(leaf), leaf, weight, into);
    }

    private LevelCells levels(Leaf leaf, int[] into) throws Odd {
        if (leaf.nature() != Nature.TEXT && !(leaf.nature() == Nature.NUMBER && leaf.whole())) {
            throw new Odd("no categories: " + leaf);
        }
        return new LevelCells(pages(leaf), leaf, into);
    }

    private Pages pages(Leaf leaf) throws Odd {
        return new Pages(channel, leaf, footer.chunks(leaf));
    }

    private static Ordered ordered(LevelCells cells) throws Odd {
        Ordered ordered = Ordered.of(cells.levels());
        if (ordered == null) {
            throw new Odd("no text");
        }
        return ordered;
    }
}
