package org.duxue.define.scheme;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duxue.ground.shared.Problem;
import org.duxue.packs.appraisal.AppraisalPack;
import org.jspecify.annotations.Nullable;

/**
 * What every definition must be before it is looked at any further: no value missing that cannot be, no text or number beyond
 * measure. A half-done draft has all of this; whoever sends something else is no page of ours.
 */
final class DefinitionShape {
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_ITEMS = 1000;

    private record Bad(String where, String message) {}

    private final List<Bad> bad = new ArrayList<>();

    private DefinitionShape() {}

    /** @throws Problem naming every place */
    static void check(AppraisalPack pack) {
        DefinitionShape shape = new DefinitionShape();
        shape.walk("header", pack.header());
        shape.walk("scheme", pack.scheme());
        shape.walk("outline", pack.outline());
        if (!shape.bad.isEmpty()) {
            Problem problem = SchemeProblem.DEFINITION_UNREADABLE.with("count", shape.bad.size());
            for (Bad one : shape.bad) {
                problem = problem.at(one.where(), one.message());
            }
            throw problem;
        }
    }

    private void walk(String where, Object value) {
        switch (value) {
            case String text when text.length() > LONGEST_TEXT -> bad(where, "文字超过 " + LONGEST_TEXT + " 字；请缩短");
            case BigDecimal number
            when number.precision() - number.scale() > MOST_DIGITS
                    || number.stripTrailingZeros().scale() > MOST_DECIMALS ->
                bad(where, "数字过大或小数位过多；最多 " + MOST_DIGITS + " 位整数、" + MOST_DECIMALS + " 位小数");
            case Collection<?> items -> {
                if (items.size() > MOST_ITEMS) {
                    bad(where, "超过 " + MOST_ITEMS + " 项；请减少");
                }
                int i = 0;
                for (Object item : items) {
                    child(where + "[" + i++ + "]", item);
                }
            }
            case Map<?, ?> map ->
                map.forEach((key, item) -> {
                    child(where, key);
                    child(where + "/" + key, item);
                });
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    component(where, record, component);
                }
            }
            default -> {}
        }
    }

    private void component(String where, Record record, RecordComponent component) {
        Object value = value(record, component);
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (value != null || !optional) {
            child(where + "/" + component.getName(), value);
        }
    }

    private void child(String where, @Nullable Object value) {
        if (value == null) {
            bad(where, "缺少内容；请补上，可以是空文字");
        } else {
            walk(where, value);
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.getName(), e);
        }
    }

    private void bad(String where, String message) {
        bad.add(new Bad(where, message));
    }
}
