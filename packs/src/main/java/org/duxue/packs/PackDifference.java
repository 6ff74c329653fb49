package org.duxue.packs;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.duxue.evaluation.facts.Facts;

/**
 * What changed between two versions of a pack, one line per change, readable by an officer: 指标 R4 › tests › value ›
 * standard › primary：4.5 → 5. Lists of things with ids are compared by id, so that moving one is no change.
 */
public record PackDifference(String before, String after, List<Change> changes) {
    /** Kinds of change. */
    public enum Kind {
        ADDED("新增"),
        REMOVED("删除"),
        CHANGED("修改");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One change.
     *
     * @param where path of ids and fields, for example {@code framework › sections › R › indicators › R4 › floor}
     * @param before the earlier text, empty when added
     * @param after the later text, empty when removed
     */
    public record Change(Kind kind, String where, String before, String after) {
        @Override
        public String toString() {
            return switch (kind) {
                case ADDED -> kind.word() + " " + where + "：" + after;
                case REMOVED -> kind.word() + " " + where + "：" + before;
                case CHANGED -> kind.word() + " " + where + "：" + before + " → " + after;
            };
        }
    }

    public PackDifference {
        changes = List.copyOf(changes);
    }

    /** The changes from one version to another; of worked examples everything but their facts is compared. */
    public static PackDifference between(Pack before, Pack after) {
        List<Change> changes = new ArrayList<>();
        compare("", before, after, changes);
        return new PackDifference(before.version(), after.version(), changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static void compare(String where, Object before, Object after, List<Change> changes) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Record && before.getClass() == after.getClass()) {
            for (RecordComponent component : before.getClass().getRecordComponents()) {
                if (component.getType() == Facts.class) {
                    continue;
                }
                pair(join(where, component.getName()), field(component, before), field(component, after), changes);
            }
        } else if (before instanceof Collection<?> left && after instanceof Collection<?> right) {
            keyed(where, byKey(left), byKey(right), changes);
        } else if (before instanceof Map<?, ?> left && after instanceof Map<?, ?> right) {
            keyed(where, byName(left), byName(right), changes);
        } else if (!(before instanceof BigDecimal a && after instanceof BigDecimal b && a.compareTo(b) == 0)) {
            changes.add(new Change(Kind.CHANGED, where, brief(before), brief(after)));
        }
    }

    private static void keyed(
            String where, Map<String, Object> before, Map<String, Object> after, List<Change> changes) {
        TreeSet<String> gone = new TreeSet<>(before.keySet());
        gone.removeAll(after.keySet());
        before.forEach((key, value) -> {
            if (gone.contains(key)) {
                changes.add(new Change(Kind.REMOVED, join(where, key), brief(value), ""));
            }
        });
        after.forEach((key, value) -> pair(join(where, key), before.getOrDefault(key, ABSENT), value, changes));
    }

    private static final Object ABSENT = new Object();

    private static void pair(String where, Object before, Object after, List<Change> changes) {
        if (before == ABSENT && after == ABSENT) {
            return;
        }
        if (before == ABSENT) {
            changes.add(new Change(Kind.ADDED, where, "", brief(after)));
        } else if (after == ABSENT) {
            changes.add(new Change(Kind.REMOVED, where, brief(before), ""));
        } else {
            compare(where, before, after, changes);
        }
    }

    private static Object field(RecordComponent component, Object owner) {
        try {
            Object value = component.getAccessor().invoke(owner);
            return value == null ? ABSENT : value;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.getName(), e);
        }
    }

    private static Map<String, Object> byKey(Collection<?> items) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        for (Object item : items) {
            keyed.put(key(item), item);
        }
        return keyed;
    }

    private static Map<String, Object> byName(Map<?, ?> map) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        map.forEach((key, value) -> keyed.put(key.toString(), value));
        return keyed;
    }

    /** The id of a thing, the heading of a column, or what it prints. */
    private static String key(Object item) {
        if (item instanceof OutputTable.Column column) {
            return String.join(" ", column.heading());
        }
        if (item instanceof Record) {
            for (RecordComponent component : item.getClass().getRecordComponents()) {
                if (component.getName().equals("id")) {
                    return field(component, item).toString();
                }
            }
        }
        return brief(item);
    }

    /** What stands for a thing in a line: its name where it has one. */
    private static String brief(Object item) {
        if (item instanceof Record) {
            for (RecordComponent component : item.getClass().getRecordComponents()) {
                if (List.of("name", "title", "text", "byStage", "types").contains(component.getName())) {
                    return field(component, item).toString();
                }
            }
        }
        return item instanceof BigDecimal number ? number.toPlainString() : item.toString();
    }

    private static String join(String where, String step) {
        return where.isEmpty() ? step : where + " › " + step;
    }
}
