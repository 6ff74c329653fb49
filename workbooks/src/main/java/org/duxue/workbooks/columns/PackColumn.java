package org.duxue.workbooks.columns;

import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A column of the pack: an element, or an element in one stage.
 *
 * @param id for example {@code pupils_primary}
 * @param stage null unless the element is of level PART
 */
public record PackColumn(
        String id, Element element, @Nullable Stage stage) {
    /** The heading a template prints, 小学在校生数. */
    public String heading() {
        return stage == null ? element.name() : stage.name() + element.name();
    }

    public boolean ofDistrict() {
        return element.level() == Level.DISTRICT;
    }

    /** Whether it names the unit rather than measures it. */
    public boolean identity() {
        return PackColumns.IDENTITY.contains(element.id());
    }

    /** Whether every row must fill it: without code, name or type nobody knows whom the row speaks of. */
    public boolean mandatory() {
        return element.required() && identity();
    }

    /** Whether it is a quantity whose column must stand where units have it; a single blank is a missing value. */
    public boolean needed() {
        return element.required() && !identity() && !ofDistrict();
    }
}
