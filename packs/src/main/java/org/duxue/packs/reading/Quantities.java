package org.duxue.packs.reading;

import java.util.Locale;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Parameter;
import org.duxue.packs.files.Located;

/** Reads the quantities that every kind of pack may define: elements and parameters. */
public final class Quantities {
    private Quantities() {}

    public static Element element(Located at) {
        Element.Kind kind = word(Element.Kind.class, at.text("kind"));
        Level level = word(Level.class, at.text("level"));
        boolean sums = kind == Element.Kind.NUMBER || kind == Element.Kind.COUNT || kind == Element.Kind.NUMBERS;
        return new Element(
                at.text("id"),
                at.text("name"),
                at.text("name_en"),
                kind,
                at.text("unit", ""),
                level,
                at.texts("stages"),
                at.flag("required", false),
                at.text("entered_by", level == Level.DISTRICT ? "district" : "school"),
                at.flag("additive", sums && level != Level.DISTRICT),
                at.decimalOrNull("min"),
                at.decimalOrNull("max"),
                at.texts("choices"),
                at.texts("aliases"),
                at.text("help", ""));
    }

    public static Parameter parameter(Located at, Clauses clauses) {
        return new Parameter(
                at.text("id"),
                at.text("name"),
                at.text("name_en"),
                at.text("unit", ""),
                at.decimal("value"),
                clauses.of(at));
    }

    /** The constant that a lower-case word of a file names. */
    public static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
