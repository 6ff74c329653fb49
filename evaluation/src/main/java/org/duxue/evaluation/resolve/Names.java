package org.duxue.evaluation.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Parameter;
import org.duxue.evaluation.framework.Stage;
import org.jspecify.annotations.Nullable;

/** What the names in formulas stand for: elements, staged columns and parameters, by id and by Chinese name. */
public final class Names {
    /** What a name stands for. */
    sealed interface Meaning {
        record OfElement(Element element) implements Meaning {}

        record OfColumn(Element element, Stage stage) implements Meaning {}

        record OfParameter(int index, Parameter parameter) implements Meaning {}
    }

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final List<String> clashes = new ArrayList<>();

    public Names(Framework framework) {
        framework.elements().forEach(e -> elementNames(e, framework.stages()));
        List<Parameter> parameters = framework.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            add(parameters.get(i).id(), new Meaning.OfParameter(i, parameters.get(i)));
            add(parameters.get(i).name(), new Meaning.OfParameter(i, parameters.get(i)));
        }
        reserved().forEach(e -> {
            meanings.putIfAbsent(e.id(), new Meaning.OfElement(e));
            meanings.putIfAbsent(e.name(), new Meaning.OfElement(e));
        });
    }

    private void elementNames(Element element, List<Stage> stages) {
        add(element.id(), new Meaning.OfElement(element));
        add(element.name(), new Meaning.OfElement(element));
        if (element.level() == Level.PART) {
            for (Stage stage : stages) {
                if (element.stages().contains(stage.id())) {
                    Meaning column = new Meaning.OfColumn(element, stage);
                    add(element.column(stage.id()), column);
                    add(stage.name() + element.name(), column);
                }
            }
        }
    }

    private void add(String name, Meaning meaning) {
        Meaning before = meanings.putIfAbsent(name, meaning);
        if (before != null && !before.equals(meaning)) {
            clashes.add(name);
        }
    }

    @Nullable
    Meaning of(String name) {
        return meanings.get(name);
    }

    /** Names that two things carry. */
    public List<String> clashes() {
        return clashes;
    }

    /** All names, for the reader of formulas. */
    public Collection<String> all() {
        return meanings.keySet();
    }

    /** The known name most like an unknown one, for the remedy, or null. */
    @Nullable
    String nearest(String unknown) {
        String best = null;
        int bestDistance = Math.max(2, unknown.length() / 2);
        for (String name : meanings.keySet().stream().sorted().toList()) {
            int distance = distance(unknown, name);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = name;
            }
        }
        return best;
    }

    /** The known names most like an unknown one, best first: near in writing, or one part of the other. */
    public List<String> likely(String unknown, int most) {
        int allowed = Math.max(2, unknown.length() / 2);
        return meanings.keySet().stream()
                .filter(name -> distance(unknown, name) <= allowed || name.contains(unknown) || unknown.contains(name))
                .sorted(Comparator.<String>comparingInt(name -> distance(unknown, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static List<Element> reserved() {
        return List.of(
                reserved("type", "办学类型", Element.Kind.TEXT),
                reserved("name", "学校名称", Element.Kind.TEXT),
                reserved("district", "区县", Element.Kind.TEXT),
                reserved("parent_code", "所属学校代码", Element.Kind.TEXT),
                reserved("counts_as_school", "是否计校数", Element.Kind.FLAG));
    }

    private static Element reserved(String id, String name, Element.Kind kind) {
        return new Element(
                id,
                name,
                id,
                kind,
                "",
                Level.SCHOOL,
                List.of(),
                false,
                "school",
                false,
                null,
                null,
                List.of(),
                List.of(),
                "");
    }
}
