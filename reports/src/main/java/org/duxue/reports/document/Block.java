package org.duxue.reports.document;

import java.util.List;
import org.duxue.reports.chart.Drawing;
import org.jspecify.annotations.Nullable;

/** One block of a report. */
public sealed interface Block {

    /** The red head (版头): issuer in red over a red rule, with the document number or null. */
    record RedHead(String issuer, @Nullable String number) implements Block {}

    /** The title, one entry per line. */
    record Title(List<String> lines) implements Block {
        public Title {
            lines = List.copyOf(lines);
        }
    }

    /** To whom it goes (主送机关), flush left. */
    record Addressee(String name) implements Block {}

    /** A heading of level 1 to 3; {@code text} has its number already (一、 （一） 1.). */
    record Heading(int level, String text) implements Block {}

    /** A paragraph, indented by two characters. */
    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /**
     * A table.
     *
     * @param widths relative widths of the columns
     * @param header texts of the header row, repeated on every page
     * @param note line under the table, such as where its figures come from, or null
     */
    record Table(
            String caption,
            List<Integer> widths,
            List<String> header,
            List<List<Cell>> rows,
            @Nullable String note) implements Block {
        public Table {
            widths = List.copyOf(widths);
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A cell; {@code tone} marks it. */
    record Cell(String text, Align align, Tone tone) {
        public static Cell of(String text) {
            return new Cell(text, Align.CENTER, Tone.PLAIN);
        }

        public static Cell left(String text) {
            return new Cell(text, Align.LEFT, Tone.PLAIN);
        }

        public static Cell right(String text) {
            return new Cell(text, Align.RIGHT, Tone.PLAIN);
        }

        public Cell toned(Tone other) {
            return new Cell(text, align, other);
        }
    }

    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    enum Tone {
        PLAIN,
        NEAR,
        BAD,
        FAINT
    }

    record Figure(String caption, Drawing drawing) implements Block {}

    /** Small print. */
    record Note(String text) implements Block {}

    /** Who signs, and the date in Chinese form; {@code lines} are rows to be filled by hand. */
    record SignOff(String issuer, String date, List<String> lines) implements Block {
        public SignOff {
            lines = List.copyOf(lines);
        }
    }

    /** An annex begins on a new page. */
    record Annex(String number, String title) implements Block {}
}
