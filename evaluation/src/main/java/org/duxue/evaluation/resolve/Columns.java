package org.duxue.evaluation.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.formula.UnitOfMeasure;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.resolve.Node.Field;
import org.duxue.evaluation.resolve.Node.Kind;
import org.duxue.evaluation.resolve.Node.Reach;
import org.jspecify.annotations.Nullable;

/** Gives every column that some formula reads a slot, once. */
public final class Columns {
    private record Key(String element, @Nullable String stage, boolean lenient, boolean split, boolean district) {}

    private final Map<Key, Integer> slots = new HashMap<>();
    private final List<Field> fields = new ArrayList<>();

    /** The field, with the slot its column has or now gets. */
    Field field(Reach reach, Element element, @Nullable Stage stage, boolean lenient, boolean split) {
        boolean district = reach != Reach.SCHOOL;
        Key key = new Key(element.id(), stage == null ? null : stage.id(), lenient, split, district);
        Integer known = slots.get(key);
        int slot = known == null ? fields.size() : known;
        Field field = new Field(
                slot, reach, element, stage, lenient, split, kind(element), UnitOfMeasure.parse(element.unit()));
        if (known == null) {
            slots.put(key, slot);
            fields.add(field);
        }
        return field;
    }

    /** One field per slot. */
    public List<Field> fields() {
        return fields;
    }

    private static Kind kind(Element element) {
        return switch (element.kind()) {
            case NUMBER, COUNT -> Kind.NUMBER;
            case FLAG -> Kind.TRUTH;
            case CHOICE, TEXT -> Kind.TEXT;
            case NUMBERS -> Kind.LIST;
        };
    }
}
