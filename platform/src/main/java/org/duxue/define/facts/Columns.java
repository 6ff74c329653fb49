package org.duxue.define.facts;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Stage;
import org.jspecify.annotations.Nullable;

/** The columns a framework asks for, in its order, each with its element and, for parts, its stage. */
public final class Columns {
    /** The column that repeats the unit's own code and is never kept as a fact. */
    public static final String CODE = "code";

    /** By identity: comparing two frameworks costs more than making their columns. */
    private static final Map<Framework, Columns> KNOWN = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Map<String, Column> byId;
    private final Map<String, List<String>> stagesByType;

    private Columns(Map<String, Column> byId, Map<String, List<String>> stagesByType) {
        this.byId = byId;
        this.stagesByType = stagesByType;
    }

    /**
     * @param stage the stage's id, null unless the element is asked for by stage
     * @param name Chinese heading, 小学在校生数
     */
    public record Column(
            String id, Element element, @Nullable String stage, String name) {
        public boolean ofDistrict() {
            return element.level() == Level.DISTRICT;
        }

        /** Kept by the district's staff; the unit itself cannot change it. */
        public boolean reserved() {
            return element.enteredBy().equals("district") || FactRules.IDENTITY.contains(id);
        }
    }

    /** Made once per framework, since every form and every import asks. */
    public static Columns of(Framework framework) {
        return KNOWN.computeIfAbsent(framework, Columns::make);
    }

    /** The columns of elements that all speak of the unit itself, as an appraisal's do. */
    public static Columns of(List<Element> elements) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Element element : elements) {
            if (!element.id().equals(CODE)) {
                columns.put(element.id(), new Column(element.id(), element, null, element.name()));
            }
        }
        return new Columns(columns, Map.of());
    }

    private static Columns make(Framework framework) {
        Map<String, String> stageNames = new LinkedHashMap<>();
        for (Stage stage : framework.stages()) {
            stageNames.put(stage.id(), stage.name());
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Element element : framework.elements()) {
            if (element.level() == Level.PART) {
                for (String stage : element.stages()) {
                    String name = stageNames.getOrDefault(stage, stage) + element.name();
                    columns.put(element.column(stage), new Column(element.column(stage), element, stage, name));
                }
            } else if (!element.id().equals(CODE)) {
                columns.put(element.id(), new Column(element.id(), element, null, element.name()));
            }
        }
        Map<String, List<String>> stagesByType = new LinkedHashMap<>();
        framework
                .preparation()
                .parts()
                .forEach(parts -> parts.types().forEach(type -> stagesByType.putIfAbsent(type, parts.stages())));
        return new Columns(columns, stagesByType);
    }

    public Optional<Column> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The columns of district facts, or those of schools. */
    public List<Column> of(boolean district) {
        return byId.values().stream().filter(c -> c.ofDistrict() == district).toList();
    }

    /** The ids of the columns whose heading contains the text. */
    public List<String> named(String part) {
        return byId.values().stream()
                .filter(column -> column.name().contains(part))
                .map(Column::id)
                .toList();
    }

    /** Whether the framework speaks about schools of this type; it decides about those whose type is not known. */
    public boolean covers(@Nullable String type) {
        List<String> stages = type == null ? null : stagesByType.get(type);
        return type == null || stagesByType.isEmpty() || (stages != null && !stages.isEmpty());
    }

    /** Whether a school of this type can have the column: one of a stage only when the type teaches that stage. */
    public boolean applies(Column column, @Nullable String type) {
        List<String> stages = type == null ? null : stagesByType.get(type);
        return column.stage() == null || stages == null || stages.contains(column.stage());
    }
}
