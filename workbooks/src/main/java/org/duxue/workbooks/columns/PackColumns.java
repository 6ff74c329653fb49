package org.duxue.workbooks.columns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Stage;
import org.duxue.packs.Pack;
import org.duxue.workbooks.text.Plain;
import org.jspecify.annotations.Nullable;

/** All columns of a pack, found by id, by name and by the names official tables use. */
public final class PackColumns {
    public static final String CODE = "code";
    public static final String NAME = "name";
    public static final String TYPE = "type";
    public static final String COUNTS = "counts_as_school";
    public static final String PARENT = "parent_code";
    public static final String DISTRICT = "district";
    static final Set<String> IDENTITY = Set.of(CODE, NAME, TYPE, COUNTS, PARENT, DISTRICT);

    /** What the official tables call the unit, whatever the pack calls it. */
    private static final Map<String, List<String>> OFFICIAL = Map.of(
            CODE, List.of("学校(机构)标识码", "学校标识码", "标识码", "学校代码", "幼儿园代码"),
            NAME, List.of("学校(机构)名称", "学校名称", "单位名称", "幼儿园名称"),
            TYPE, List.of("学校(机构)办学类型", "学校类型"),
            PARENT, List.of("所属学校标识码", "所属学校代码", "主校代码"),
            DISTRICT, List.of("统计三级", "所在地区划三级", "区县代码"));

    private final Pack pack;
    private final Map<String, PackColumn> byId = new LinkedHashMap<>();
    private final Map<String, PackColumn> byName = new HashMap<>();
    private final Map<String, List<PackColumn>> byAlias = new HashMap<>();

    private PackColumns(Pack pack) {
        this.pack = pack;
    }

    public static PackColumns of(Pack pack) {
        PackColumns columns = new PackColumns(pack);
        List<Element> elements = new ArrayList<>(reserved(pack));
        elements.addAll(pack.framework().elements());
        elements.forEach(columns::add);
        return columns;
    }

    public Pack pack() {
        return pack;
    }

    public Collection<PackColumn> all() {
        return byId.values();
    }

    public @Nullable PackColumn byId(String id) {
        return byId.get(id);
    }

    /** By its full heading or its id; {@code key} as {@link Plain#key} gives it. */
    Optional<PackColumn> named(String key) {
        return Optional.ofNullable(byName.get(key));
    }

    /** The columns that carry this name without their stage, or this alias. */
    List<PackColumn> aliased(String key) {
        return byAlias.getOrDefault(key, List.of());
    }

    public List<Stage> stages() {
        return pack.framework().stages();
    }

    /** The stages a school of this type has; empty when the type is unknown or outside. */
    public List<String> stagesOf(String type) {
        return pack.framework().preparation().parts().stream()
                .filter(parts -> parts.types().contains(type))
                .findFirst()
                .map(parts -> parts.stages())
                .orElse(List.of());
    }

    /** The types of school the pack knows, in its order. */
    public List<String> types() {
        PackColumn type = byId.get(TYPE);
        Set<String> types =
                new LinkedHashSet<>(type == null ? List.of() : type.element().choices());
        pack.framework().preparation().parts().forEach(parts -> types.addAll(parts.types()));
        return List.copyOf(types);
    }

    private void add(Element element) {
        if (element.level() == Level.PART) {
            for (Stage stage : stages()) {
                if (element.stages().contains(stage.id())) {
                    add(new PackColumn(element.column(stage.id()), element, stage));
                }
            }
        } else {
            add(new PackColumn(element.id(), element, null));
        }
    }

    private void add(PackColumn column) {
        byId.put(column.id(), column);
        byName.putIfAbsent(Plain.key(column.id()), column);
        byName.putIfAbsent(Plain.key(column.heading()), column);
        Set<String> names = new LinkedHashSet<>();
        names.add(column.element().name());
        names.addAll(column.element().aliases());
        names.addAll(OFFICIAL.getOrDefault(column.id(), List.of()));
        for (String name : names) {
            String key = Plain.key(name);
            List<PackColumn> same = byAlias.computeIfAbsent(key, k -> new ArrayList<>());
            if (!same.contains(column)) {
                same.add(column);
            }
            Stage stage = column.stage();
            if (stage != null) {
                byName.putIfAbsent(Plain.key(stage.name()) + key, column);
                byName.putIfAbsent(key + "(" + Plain.key(stage.name()) + ")", column);
                byName.putIfAbsent(Plain.key(stage.partName()) + key, column);
            }
        }
    }

    /** The columns every pack has, for packs that do not declare them as elements. */
    private static List<Element> reserved(Pack pack) {
        Set<String> declared = new LinkedHashSet<>();
        pack.framework().elements().forEach(element -> declared.add(element.id()));
        return List.of(
                        identity(
                                CODE,
                                pack.unitNoun() + "代码",
                                Element.Kind.TEXT,
                                true,
                                List.of("学校标识码", "学校(机构)标识码", "标识码", "学校代码")),
                        identity(
                                NAME,
                                pack.unitNoun() + "名称",
                                Element.Kind.TEXT,
                                true,
                                List.of("学校(机构)名称", "单位名称", "学校名称")),
                        identity(TYPE, "办学类型", Element.Kind.CHOICE, true, List.of("学校类型", "学校(机构)办学类型")),
                        identity(COUNTS, "是否计校数", Element.Kind.FLAG, false, List.of()),
                        identity(PARENT, "所属学校代码", Element.Kind.TEXT, false, List.of("主校代码", "所属学校标识码")),
                        identity(DISTRICT, "区县", Element.Kind.TEXT, false, List.of("统计三级", "所在地区划三级", "区县代码")))
                .stream()
                .filter(element -> !declared.contains(element.id()))
                .toList();
    }

    private static Element identity(String id, String name, Element.Kind kind, boolean required, List<String> aliases) {
        return new Element(
                id,
                name,
                id,
                kind,
                "",
                Level.SCHOOL,
                List.of(),
                required,
                "source",
                false,
                null,
                null,
                List.of(),
                aliases,
                "");
    }
}
