package org.duxue.packs.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.framework.Dispersion;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.PerStage;
import org.duxue.evaluation.framework.Preparation;
import org.duxue.evaluation.framework.Relaxation;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.framework.Test;
import org.duxue.evaluation.framework.Veto;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackSources;
import org.duxue.packs.files.Spelling;
import org.jspecify.annotations.Nullable;

/** Turns a pack's files into a {@link Framework}; formulas are left as texts for the evaluator to compile. */
public final class FrameworkReader {
    private final PackSources pack;
    private final Clauses clauses;

    public FrameworkReader(PackSources pack, Clauses clauses) {
        this.pack = pack;
        this.clauses = clauses;
    }

    public Framework read() {
        Located root = pack.need("framework.yaml");
        Located header = pack.need("pack.yaml");
        List<Located> elements = pack.need("elements.yaml").items("elements");
        List<Located> parameters = pack.items("parameters.yaml", "parameters");
        pack.refuseDoubles(root.items("stages"), "id");
        pack.refuseDoubles(elements, "id");
        pack.refuseDoubles(elements, "name");
        pack.refuseDoubles(parameters, "id");
        pack.refuseDoubles(root.items("vetoes"), "id");
        return new Framework(
                header.text("id"),
                header.text("version"),
                root.items("stages").stream().map(FrameworkReader::stage).toList(),
                elements.stream().map(Quantities::element).toList(),
                parameters.stream().map(at -> Quantities.parameter(at, clauses)).toList(),
                preparation(root.child("preparation")),
                pack.listed(root, "sections").stream().map(this::section).toList(),
                root.items("vetoes").stream().map(this::veto).toList());
    }

    private static Stage stage(Located at) {
        return new Stage(
                at.text("id"), at.text("name"), at.text("name_en"), at.text("part_name"), at.flag("evaluated", true));
    }

    private Preparation preparation(Located at) {
        Located merge = at.find("merge");
        Located split = at.find("split");
        return new Preparation(
                merge == null ? null : merge(merge),
                at.items("parts").stream()
                        .map(p -> new Preparation.Parts(p.texts("types"), p.texts("stages")))
                        .toList(),
                split == null ? null : split(split),
                at.items("exclusions").stream().map(this::exclusion).toList());
    }

    private Preparation.Merge merge(Located at) {
        return new Preparation.Merge(
                at.text("when"), at.text("into"), at.flag("keep_single_stage_whole", false), clauses.of(at));
    }

    private Preparation.Split split(Located at) {
        return new Preparation.Split(
                at.text("by"), at.texts("elements"), decimals(at.child("weights")), clauses.of(at));
    }

    private Preparation.Exclusion exclusion(Located at) {
        return new Preparation.Exclusion(
                at.text("id"), at.text("when"), at.text("reason"), at.text("reason_en"), clauses.of(at));
    }

    private Section section(Located at) {
        pack.refuseDoubles(at.items("indicators"), "id");
        Located rule = at.find("unit_rule");
        return new Section(
                at.text("id"),
                at.text("name"),
                at.text("name_en"),
                at.items("indicators").stream().map(this::indicator).toList(),
                rule == null ? null : new Section.UnitRule(rule.integer("at_least", 0), clauses.of(rule)));
    }

    private Indicator indicator(Located at) {
        pack.refuseDoubles(at.items("tests"), "id");
        pack.refuseDoubles(at.items("relaxations"), "id");
        Located dispersion = at.find("dispersion");
        return new Indicator(
                at.text("id"),
                at.text("name"),
                at.text("name_en"),
                Quantities.word(Indicator.Measure.class, at.text("measure")),
                Quantities.word(Level.class, at.text("level")),
                Quantities.word(Indicator.RollUp.class, at.text("roll_up", "none")),
                at.items("tests").stream().map(test -> test(at, test)).toList(),
                at.items("relaxations").stream()
                        .map(relaxation -> relaxation(at, relaxation))
                        .toList(),
                at.decimalOrNull("floor"),
                dispersion == null ? null : dispersion(dispersion),
                at.text("owner", ""),
                at.texts("evidence"),
                clauses.of(at));
    }

    private Test test(Located indicator, Located at) {
        return new Test(
                at.text("id"),
                at.text("name", indicator.text("name")),
                at.text("name_en", indicator.text("name_en")),
                perStage(at.child("value")),
                Quantities.word(Test.Comparison.class, at.text("comparison")),
                perStage(at.child("standard")),
                at.text("unit", ""),
                at.integer("decimals", 0),
                clauses.ofOrNull(at));
    }

    private Relaxation relaxation(Located indicator, Located at) {
        List<String> tests =
                indicator.items("tests").stream().map(t -> t.text("id")).toList();
        if (!tests.contains(at.text("test"))) {
            pack.complain(
                    at.child("test"),
                    indicator.text("id") + " 没有名为 " + at.text("test") + " 的检验；" + Spelling.hint(at.text("test"), tests)
                            + "可用：" + String.join("、", tests));
        }
        String until = at.textOrNull("until");
        return new Relaxation(
                at.text("id"),
                at.text("name"),
                at.text("name_en"),
                at.text("when"),
                at.textOrNull("requires"),
                until == null ? null : LocalDate.parse(until),
                at.text("test"),
                perStageOrNull(at.find("value")),
                perStageOrNull(at.find("standard")),
                clauses.of(at));
    }

    private Dispersion dispersion(Located at) {
        return new Dispersion(
                at.text("weight"), decimals(at.child("limits")), at.integer("decimals", 3), clauses.of(at));
    }

    private Veto veto(Located at) {
        return new Veto(at.text("id"), at.text("name"), at.text("name_en"), at.text("when"), clauses.of(at));
    }

    private static @Nullable PerStage perStageOrNull(@Nullable Located at) {
        return at == null ? null : perStage(at);
    }

    private static PerStage perStage(Located at) {
        if (at.isScalar()) {
            return PerStage.all(at.text());
        }
        Map<String, String> byStage = new HashMap<>();
        at.entries().forEach((stage, formula) -> byStage.put(stage, formula.text()));
        return new PerStage(byStage);
    }

    private static Map<String, BigDecimal> decimals(Located at) {
        Map<String, BigDecimal> byStage = new HashMap<>();
        at.entries().forEach((stage, value) -> byStage.put(stage, new BigDecimal(value.text())));
        return byStage;
    }
}
