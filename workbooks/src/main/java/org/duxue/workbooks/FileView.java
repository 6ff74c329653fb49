package org.duxue.workbooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file was recognised as.
 *
 * @param layout null when the file was refused or nothing in it was recognised; the problems say why
 * @param sheets the sheets that are read
 */
public record FileView(String name, @Nullable Layout layout, List<String> sheets) {
    public FileView {
        sheets = List.copyOf(sheets);
    }
}
