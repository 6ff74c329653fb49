package org.duxue.packs;

import java.util.List;
import org.duxue.evaluation.framework.Level;
import org.jspecify.annotations.Nullable;

/**
 * An official output table (表Ⅰ–Ⅵ): one row per unit of its level, or one row per district.
 *
 * @param stage the stage whose parts are listed, or null for all
 */
public record OutputTable(
        String id,
        String title,
        String titleEn,
        Level level,
        @Nullable String stage,
        List<Column> columns,
        List<String> notes) {

    /**
     * A column.
     *
     * @param heading heading path from the topmost merged heading down, for example [在校生数, 小学]
     * @param show what it prints: {@code fact:COLUMN}, {@code indicator:ID} or {@code indicator:ID/TEST},
     *     {@code cv:ID}, {@code mean:ID}, {@code formula:TEXT}, {@code name}, {@code code}, {@code type}, {@code row},
     *     {@code verdict}
     */
    public record Column(List<String> heading, String show, String unit, int decimals) {
        public Column {
            heading = List.copyOf(heading);
        }
    }

    public OutputTable {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }
}
