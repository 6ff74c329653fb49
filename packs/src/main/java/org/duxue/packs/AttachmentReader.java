package org.duxue.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.framework.Test;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackSources;
import org.duxue.packs.files.Spelling;
import org.duxue.packs.reading.Clauses;

/** Reads what hangs on a framework: levers and output tables; every name in them must exist in the framework. */
final class AttachmentReader {
    private static final Set<String> PLAIN = Set.of("name", "code", "type", "row");

    private final PackSources pack;
    private final Clauses clauses;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Set<String> elements;
    private final Set<String> columns;
    private final Set<String> stages;

    AttachmentReader(PackSources pack, Clauses clauses, Framework framework) {
        this.pack = pack;
        this.clauses = clauses;
        framework.sections().forEach(section -> section.indicators().forEach(i -> indicators.put(i.id(), i)));
        this.elements = framework.elements().stream().map(Element::id).collect(Collectors.toCollection(TreeSet::new));
        this.columns = framework.elements().stream()
                .flatMap(element -> element.columns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        this.stages = framework.stages().stream().map(Stage::id).collect(Collectors.toCollection(TreeSet::new));
    }

    List<Lever> levers() {
        List<Located> items = pack.items("levers.yaml", "levers");
        pack.refuseDoubles(items, "id");
        return items.stream().map(this::lever).toList();
    }

    private Lever lever(Located at) {
        known(at.child("indicator"), indicators.keySet(), "指标");
        known(at.child("element"), elements, "数据项");
        return new Lever(
                at.text("id"),
                at.text("name"),
                at.text("name_en"),
                at.text("indicator"),
                at.text("element"),
                at.flag("whole", false),
                at.decimal("price"),
                clauses.of(at));
    }

    List<OutputTable> tables() {
        List<Located> files = pack.folder("documents");
        pack.refuseDoubles(files, "id");
        return files.stream().map(this::table).toList();
    }

    private OutputTable table(Located at) {
        Located stage = at.find("stage");
        if (stage != null) {
            known(stage, stages, "学段");
        }
        return new OutputTable(
                at.text("id"),
                at.text("title"),
                at.text("title_en"),
                Level.valueOf(at.text("level").toUpperCase(Locale.ROOT)),
                at.textOrNull("stage"),
                at.items("columns").stream().map(this::column).toList(),
                at.texts("notes"));
    }

    private OutputTable.Column column(Located at) {
        Located show = at.child("show");
        checkShow(show);
        return new OutputTable.Column(at.texts("heading"), show.text(), at.text("unit", ""), at.integer("decimals", 0));
    }

    private void checkShow(Located at) {
        String text = at.text();
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        switch (kind) {
            case "fact" -> known(at, rest, columns, "数据列");
            case "indicator", "cv", "mean" -> knownTest(at, rest);
            case "formula" -> {}
            default -> known(at, text, PLAIN, "列");
        }
    }

    /** ID or ID/TEST or, for cv and mean, ID/STAGE. */
    private void knownTest(Located at, String written) {
        String[] parts = written.split("/", 2);
        known(at, parts[0], indicators.keySet(), "指标");
        Indicator indicator = indicators.get(parts[0]);
        if (parts.length == 2 && indicator != null) {
            List<String> allowed =
                    new ArrayList<>(indicator.tests().stream().map(Test::id).toList());
            if (!at.text().startsWith("indicator:")) {
                allowed.clear();
            }
            known(at, parts[1], allowed, "检验");
        }
    }

    private void known(Located at, java.util.Collection<String> known, String what) {
        known(at, at.text(), known, what);
    }

    private void known(Located at, String written, java.util.Collection<String> known, String what) {
        if (!known.contains(written)) {
            pack.complain(at, "没有名为 " + written + " 的" + what + "；" + Spelling.hint(written, known) + "请改正");
        }
    }
}
