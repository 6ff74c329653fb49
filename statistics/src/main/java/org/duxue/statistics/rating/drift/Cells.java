package org.duxue.statistics.rating.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Connectivity;
import org.duxue.statistics.rating.Ratings;

/**
 * Raters taken apart by period, and the pools within which the parts can be compared: raters who, in one period, are
 * joined through subjects they share.
 */
final class Cells {
    /** A character that no name contains, between rater and period. */
    private static final char BETWEEN = '\u001f';

    final Ratings ratings;
    final List<String> raters;
    /** Per cell, in the order of the levels of the cells' factor. */
    final int[] rater;

    final int[] period;
    final int[] pool;
    final int[] count;
    final int pools;

    private Cells(Ratings ratings, List<String> raters, List<String> periods) {
        this.ratings = ratings;
        this.raters = raters;
        List<String> names = ratings.rater().levels();
        this.rater = new int[names.size()];
        this.period = new int[names.size()];
        for (int c = 0; c < names.size(); c++) {
            String name = names.get(c);
            int cut = name.lastIndexOf(BETWEEN);
            rater[c] = raters.indexOf(name.substring(0, cut));
            period[c] = periods.indexOf(name.substring(cut + 1));
        }
        this.count = ratings.counts(ratings.rater());
        this.pool = new int[names.size()];
        Map<Long, Integer> numbers = new HashMap<>();
        List<Connectivity.Subset> pieces = Connectivity.subsets(ratings);
        for (int piece = 0; piece < pieces.size(); piece++) {
            for (String name : pieces.get(piece).raters()) {
                int c = names.indexOf(name);
                pool[c] = numbers.computeIfAbsent((long) piece * periods.size() + period[c], key -> numbers.size());
            }
        }
        this.pools = numbers.size();
    }

    /** The ratings with rater and period in the place of the rater; rows without a period are left out. */
    static Cells of(Ratings ratings, Periods periods) {
        int[] dated = IntStream.range(0, ratings.rows())
                .filter(i -> periods.factor().code(ratings.origin(i)) != Factor.MISSING)
                .toArray();
        if (dated.length == 0) {
            throw new CannotRate(CannotRate.Reason.NO_SCORES, "no score has a period");
        }
        Ratings kept = ratings.rows(dated);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < kept.rows(); i++) {
            names.add(kept.rater().levels().get(kept.rater().code(i))
                    + BETWEEN
                    + periods.factor().levels().get(periods.factor().code(kept.origin(i))));
        }
        Ratings cells = kept.ratedBy(Factor.of("", names));
        return new Cells(cells, kept.rater().levels(), periods.factor().levels());
    }

    /** The same cells narrowed to those a model could place. */
    Cells only(List<String> names, Periods periods) {
        if (names.size() == rater.length) {
            return this;
        }
        int[] rows = IntStream.range(0, ratings.rows())
                .filter(i -> names.contains(
                        ratings.rater().levels().get(ratings.rater().code(i))))
                .toArray();
        return new Cells(ratings.rows(rows), raters, periods.factor().levels());
    }

    int size() {
        return rater.length;
    }

    /** The names of cells not among those given, for a reader. */
    List<String> without(List<String> names) {
        return ratings.rater().levels().stream()
                .filter(name -> !names.contains(name))
                .map(name -> name.replace(BETWEEN, ' '))
                .toList();
    }

    /** The cells of each rater. */
    List<int[]> byRater() {
        List<int[]> cells = new ArrayList<>();
        for (int r = 0; r < raters.size(); r++) {
            int wanted = r;
            cells.add(IntStream.range(0, size()).filter(c -> rater[c] == wanted).toArray());
        }
        return cells;
    }

    /** Which set of raters, joined through pools they share, each rater belongs to; raters without a cell −1. */
    int[] circles() {
        int[] circle = new int[raters.size()];
        Arrays.fill(circle, -1);
        int next = 0;
        for (int r = 0; r < circle.length; r++) {
            if (circle[r] < 0 && IntStream.of(rater).anyMatch(Integer.valueOf(r)::equals)) {
                spread(circle, r, next++);
            }
        }
        return circle;
    }

    private void spread(int[] circle, int from, int number) {
        circle[from] = number;
        for (int c = 0; c < size(); c++) {
            for (int d = 0; rater[c] == from && d < size(); d++) {
                if (pool[d] == pool[c] && circle[rater[d]] < 0) {
                    spread(circle, rater[d], number);
                }
            }
        }
    }
}
