package org.duxue.workbooks.source;

import java.util.List;
import java.util.Optional;

/** The merged ranges of a sheet. */
public record Merges(List<Range> ranges) {
    public static final Merges NONE = new Merges(List.of());

    /** A merged range; rows from 1, columns from 0, both ends included. */
    public record Range(int top, int left, int bottom, int right) {
        public boolean contains(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    public Merges {
        ranges = List.copyOf(ranges);
    }

    public Optional<Range> at(int row, int column) {
        return ranges.stream().filter(range -> range.contains(row, column)).findFirst();
    }

    /** Only the ranges that begin in the first rows, where headings are. */
    public Merges within(int rows) {
        return new Merges(ranges.stream().filter(range -> range.top() <= rows).toList());
    }

    /** Reads {@code B7:C9}; a lone cell or nonsense gives nothing. */
    static Optional<Range> parse(String reference) {
        String[] corners = reference.split(":", 2);
        if (corners.length != 2) {
            return Optional.empty();
        }
        int[] from = corner(corners[0]);
        int[] to = corner(corners[1]);
        if (from.length == 0 || to.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Range(from[0], from[1], to[0], to[1]));
    }

    private static int[] corner(String address) {
        int column = 0;
        int i = 0;
        while (i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z' && i < 3) {
            column = column * 26 + address.charAt(i++) - 'A' + 1;
        }
        String digits = address.substring(i);
        if (column == 0
                || digits.isEmpty()
                || digits.length() > 7
                || !digits.chars().allMatch(Character::isDigit)) {
            return new int[0];
        }
        return new int[] {Integer.parseInt(digits), column - 1};
    }
}
