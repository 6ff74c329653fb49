package org.duxue.evaluation.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.evaluation.FrameworkInvalid.Fault;
import org.duxue.evaluation.framework.Dispersion;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Preparation;
import org.duxue.evaluation.framework.Relaxation;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.framework.Test;

/** Checks the words of a framework that are not formulas: ids that must be unique, references that must exist. */
final class StructureCheck {
    private final Framework framework;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> stages;

    private StructureCheck(Framework framework) {
        this.framework = framework;
        stages = framework.stages().stream().map(Stage::id).collect(Collectors.toSet());
    }

    static List<Fault> faults(Framework framework) {
        StructureCheck check = new StructureCheck(framework);
        check.unique("stages", framework.stages(), Stage::id);
        check.unique("elements", framework.elements(), Element::id);
        check.unique(
                "sections",
                framework.sections().stream()
                        .flatMap(s -> s.indicators().stream())
                        .toList(),
                Indicator::id);
        framework.elements().forEach(check::element);
        check.preparation(framework.preparation());
        framework.sections().forEach(check::section);
        return check.faults;
    }

    private <T> void unique(String where, List<T> all, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(id.apply(one))) {
                fault(where + "/" + id.apply(one), "编号“" + id.apply(one) + "”重复，请改为唯一的编号");
            }
        }
    }

    private void element(Element element) {
        String where = "elements/" + element.id();
        element.stages().forEach(stage -> stage(where + "/stages", stage));
        if (element.level() == Level.PART && element.stages().isEmpty()) {
            fault(where + "/stages", "学段数据项须列出学段");
        }
    }

    private void stage(String where, String stage) {
        if (!stages.contains(stage)) {
            fault(
                    where,
                    "没有学段“" + stage + "”，可用："
                            + String.join("、", stages.stream().sorted().toList()));
        }
    }

    private void preparation(Preparation preparation) {
        preparation.parts().forEach(p -> p.stages().forEach(s -> stage("preparation/parts", s)));
        Preparation.Split split = preparation.split();
        if (split == null) {
            return;
        }
        split.weights().keySet().forEach(s -> stage("preparation/split/weights", s));
        if (framework.elements().stream().noneMatch(e -> e.id().equals(split.by()) && countsPupils(e))) {
            fault("preparation/split/by", "“" + split.by() + "”不是学段数据项，分摊须按学段人数");
        }
        for (String id : split.elements()) {
            if (framework.elements().stream().noneMatch(e -> e.id().equals(id) && e.level() == Level.SCHOOL)) {
                fault("preparation/split/elements", "“" + id + "”不是学校数据项，不能分摊");
            }
        }
    }

    private void section(Section section) {
        String where = "sections/" + section.id();
        Section.UnitRule rule = section.unitRule();
        if (rule != null && rule.atLeast() > section.indicators().size()) {
            fault(
                    where + "/unitRule",
                    "要求达标 " + rule.atLeast() + " 项，但只有 " + section.indicators().size() + " 项指标");
        }
        section.indicators().forEach(i -> indicator(where + "/indicators/" + i.id(), i));
    }

    /** Pupils are counted by stage; where there is one stage, the school's count is the stage's. */
    private boolean countsPupils(Element element) {
        return element.level() == Level.PART
                || (element.level() == Level.SCHOOL && framework.stages().size() == 1);
    }

    private void indicator(String where, Indicator indicator) {
        unique(where + "/tests", indicator.tests(), Test::id);
        if (indicator.tests().isEmpty()) {
            fault(where + "/tests", "指标没有检验，请至少写一项");
        }
        for (Test test : indicator.tests()) {
            test.value().byStage().keySet().forEach(s -> perStage(where + "/tests/" + test.id() + "/value", s));
            test.standard().byStage().keySet().forEach(s -> perStage(where + "/tests/" + test.id() + "/standard", s));
        }
        for (Relaxation relaxation : indicator.relaxations()) {
            if (indicator.tests().stream().noneMatch(t -> t.id().equals(relaxation.test()))) {
                fault(where + "/relaxations/" + relaxation.id(), "没有名为“" + relaxation.test() + "”的检验");
            }
        }
        boolean unitLevel = indicator.level() != Level.DISTRICT;
        if (unitLevel == (indicator.rollUp() == Indicator.RollUp.NONE)) {
            fault(where + "/rollUp", unitLevel ? "学段或学校的指标须写明如何汇总到区县" : "区县指标无须汇总，请写 NONE");
        }
        Dispersion dispersion = indicator.dispersion();
        if (dispersion != null) {
            dispersion.limits().keySet().forEach(s -> stage(where + "/dispersion/limits", s));
            if (indicator.level() != Level.PART) {
                fault(where + "/dispersion", "只有学段指标才计算差异系数");
            }
        }
    }

    private void perStage(String where, String stage) {
        if (!stage.equals("*")) {
            stage(where, stage);
        }
    }

    private void fault(String where, String message) {
        faults.add(new Fault(where, message));
    }
}
