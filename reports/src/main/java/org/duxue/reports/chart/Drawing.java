package org.duxue.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture made of marks on a white ground, in its own units (one is drawn as one CSS pixel).
 *
 * @param alt what the picture says, in one sentence, for readers who cannot see it
 */
public record Drawing(double width, double height, String alt, List<Mark> marks) {
    public Drawing {
        marks = List.copyOf(marks);
    }

    /** One thing drawn; colours are written {@code #rrggbb}. */
    public sealed interface Mark {}

    public record Line(double x1, double y1, double x2, double y2, String colour, double width, boolean dashed)
            implements Mark {}

    public record Box(double x, double y, double width, double height, String colour) implements Mark {}

    /** A point; its form repeats what its colour says, for the colour-blind and for black-and-white printers. */
    public record Point(double x, double y, double size, Form form, String colour) implements Mark {}

    /** Text whose baseline is at {@code y}. */
    public record Label(double x, double y, String text, double size, Anchor anchor, String colour, boolean bold)
            implements Mark {}

    public enum Form {
        CIRCLE,
        TRIANGLE,
        SQUARE,
        CROSS
    }

    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Collects marks in painting order. */
    static final class Sheet {
        /** Characters that fit the margin. */
        private static final int LINE = 14;

        private final List<Mark> marks = new ArrayList<>();

        void line(double x1, double y1, double x2, double y2, String colour, double width) {
            marks.add(new Line(x1, y1, x2, y2, colour, width, false));
        }

        void dashed(double x1, double y1, double x2, double y2, String colour, double width) {
            marks.add(new Line(x1, y1, x2, y2, colour, width, true));
        }

        void box(double x, double y, double width, double height, String colour) {
            marks.add(new Box(x, y, width, height, colour));
        }

        void point(double x, double y, double size, Form form, String colour) {
            marks.add(new Point(x, y, size, form, colour));
        }

        void text(double x, double y, String text, double size, Anchor anchor, String colour) {
            marks.add(new Label(x, y, text, size, anchor, colour, false));
        }

        void bold(double x, double y, String text, double size, Anchor anchor, String colour) {
            marks.add(new Label(x, y, text, size, anchor, colour, true));
        }

        /** A label in the left margin, right-aligned at {@code x} around {@code middle}, on two lines when long. */
        void margin(double x, double middle, String text) {
            if (text.length() <= LINE) {
                text(x, middle + 4, text, 11, Anchor.END, Palette.INK);
                return;
            }
            String second = text.substring(LINE);
            String fits = second.length() > LINE ? second.substring(0, LINE - 1) + "…" : second;
            text(x, middle - 3, text.substring(0, LINE), 11, Anchor.END, Palette.INK);
            text(x, middle + 11, fits, 11, Anchor.END, Palette.INK);
        }

        Drawing done(double width, double height, String alt) {
            return new Drawing(width, height, alt, marks);
        }
    }
}
