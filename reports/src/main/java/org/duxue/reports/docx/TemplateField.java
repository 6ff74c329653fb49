package org.duxue.reports.docx;

import java.util.List;
import org.duxue.reports.document.Block;

/** What stands for a field of an office's own template. */
public sealed interface TemplateField {
    /** Text inside a sentence; it takes the look of the field. */
    record Text(String text) implements TemplateField {}

    /** Lists, tables and charts; the field stands alone in its paragraph, which they replace. */
    record Blocks(List<Block> blocks) implements TemplateField {
        public Blocks {
            blocks = List.copyOf(blocks);
        }
    }
}
