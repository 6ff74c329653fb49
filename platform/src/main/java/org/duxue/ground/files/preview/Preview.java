package org.duxue.ground.files.preview;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be shown of a file.
 *
 * @param pages pages that can be drawn; 0 when none can
 * @param width in pixels, of a picture as it is to be held
 * @param blocks words as plain text
 * @param cut whether there is more than is shown
 */
public record Preview(
        Shape shape,
        int pages,
        @Nullable Integer width,
        @Nullable Integer height,
        List<Block> blocks,
        boolean cut) {
    static final Preview NONE = new Preview(Shape.NONE, 0, null, null, List.of(), false);

    public Preview {
        blocks = List.copyOf(blocks);
    }

    /** How it is shown. */
    public enum Shape {
        IMAGE,
        PAGES,
        TEXT,
        VIDEO,
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A piece of text.
     *
     * @param kind {@code heading}, {@code paragraph} or {@code table}
     * @param rows of a table, else empty
     */
    public record Block(String kind, String text, List<List<String>> rows) {
        public Block {
            rows = List.copyOf(rows);
        }

        static Block heading(String text) {
            return new Block("heading", text, List.of());
        }

        static Block paragraph(String text) {
            return new Block("paragraph", text, List.of());
        }

        static Block table(List<List<String>> rows) {
            return new Block("table", "", rows);
        }
    }

    static Preview words(List<Block> blocks, boolean cut) {
        return new Preview(Shape.TEXT, 0, null, null, blocks, cut);
    }
}
