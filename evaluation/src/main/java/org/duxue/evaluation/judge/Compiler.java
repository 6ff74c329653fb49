package org.duxue.evaluation.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.evaluation.FrameworkInvalid;
import org.duxue.evaluation.engine.PreparationRules;
import org.duxue.evaluation.formula.FormulaInvalid;
import org.duxue.evaluation.formula.UnitOfMeasure;
import org.duxue.evaluation.framework.Dispersion;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.PerStage;
import org.duxue.evaluation.framework.Preparation.Exclusion;
import org.duxue.evaluation.framework.Relaxation;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.framework.Test;
import org.duxue.evaluation.framework.Veto;
import org.duxue.evaluation.resolve.Columns;
import org.duxue.evaluation.resolve.Names;
import org.duxue.evaluation.resolve.Node;
import org.duxue.evaluation.resolve.Resolver;
import org.duxue.evaluation.resolve.Resolver.Context;
import org.duxue.evaluation.resolve.Unresolvable;
import org.jspecify.annotations.Nullable;

/** Compiles a framework and gathers every fault before it complains. */
public final class Compiler {
    private enum Want {
        VALUE,
        CONDITION
    }

    private final Framework framework;
    private final List<FrameworkInvalid.Fault> faults = new ArrayList<>();
    private final Columns columns = new Columns();
    private final Columns mergeColumns = new Columns();
    private final PreparationRules rules;
    private final Resolver resolver;
    private final Resolver mergeResolver;

    private Compiler(Framework framework) {
        this.framework = framework;
        rules = PreparationRules.of(framework);
        Names names = new Names(framework);
        names.clashes().forEach(name -> fault("elements", "名称“" + name + "”重复，请改名使其唯一"));
        Map<String, Integer> units = new HashMap<>();
        List<Indicator> indicators = framework.sections().stream()
                .flatMap(s -> s.indicators().stream())
                .toList();
        for (int i = 0; i < indicators.size(); i++) {
            if (indicators.get(i).level() != Level.DISTRICT) {
                units.put(indicators.get(i).id(), i);
            }
        }
        resolver = new Resolver(names, columns, framework.stages(), rules.split(), units);
        mergeResolver = new Resolver(names, mergeColumns, framework.stages(), Set.of(), Map.of());
    }

    /**
     * Compiles a framework.
     *
     * @throws FrameworkInvalid naming every fault
     */
    public static Program compile(Framework framework) {
        return new Compiler(framework).program();
    }

    private Program program() {
        faults.addAll(StructureCheck.faults(framework));
        var merge = framework.preparation().merge();
        Formula mergeWhen = merge == null
                ? null
                : formula("preparation/merge/when", merge.when(), mergeResolver, Context.SCHOOL, Want.CONDITION);
        List<List<@Nullable Formula>> exclusions = new ArrayList<>();
        for (Exclusion exclusion : framework.preparation().exclusions()) {
            exclusions.add(byStage(
                    "preparation/exclusions/" + exclusion.id() + "/when",
                    PerStage.all(exclusion.when()),
                    Level.PART,
                    Want.CONDITION));
        }
        List<Program.OneIndicator> indicators = new ArrayList<>();
        Map<Level, Integer> places = new HashMap<>();
        for (Section section : framework.sections()) {
            for (Indicator indicator : section.indicators()) {
                int place = places.merge(indicator.level(), 1, Integer::sum) - 1;
                indicators.add(indicator(section, indicator, place));
            }
        }
        List<Program.OneVeto> vetoes = new ArrayList<>();
        for (Veto veto : framework.vetoes()) {
            Formula when =
                    formula("vetoes/" + veto.id() + "/when", veto.when(), resolver, Context.DISTRICT, Want.CONDITION);
            if (when != null) {
                vetoes.add(new Program.OneVeto(veto, when));
            }
        }
        if (!faults.isEmpty()) {
            throw new FrameworkInvalid(faults);
        }
        return new Program(framework, rules, columns, mergeColumns, mergeWhen, exclusions, indicators, vetoes);
    }

    private Program.OneIndicator indicator(Section section, Indicator indicator, int place) {
        String where = "sections/" + section.id() + "/indicators/" + indicator.id();
        List<Program.OneTest> tests = indicator.tests().stream()
                .map(test -> test(where, indicator, test))
                .toList();
        Dispersion dispersion = indicator.dispersion();
        List<@Nullable Formula> weights = new ArrayList<>();
        List<@Nullable BigDecimal> limits = new ArrayList<>();
        if (dispersion != null) {
            weights = byStage(where + "/dispersion/weight", PerStage.all(dispersion.weight()), Level.PART, Want.VALUE);
            for (Stage stage : framework.stages()) {
                limits.add(stage.evaluated() ? dispersion.limits().get(stage.id()) : null);
            }
        }
        return new Program.OneIndicator(section, indicator, place, tests, dispersion, weights, limits);
    }

    private Program.OneTest test(String where, Indicator indicator, Test test) {
        String at = where + "/tests/" + test.id();
        Level level = indicator.level();
        List<Program.OneRelaxation> relaxations = indicator.relaxations().stream()
                .filter(r -> r.test().equals(test.id()))
                .map(r -> relaxation(where + "/relaxations/" + r.id(), level, r, test))
                .toList();
        return new Program.OneTest(
                test,
                measured(at + "/value", test.value(), level, test),
                measured(at + "/standard", test.standard(), level, test),
                relaxations);
    }

    private Program.OneRelaxation relaxation(String at, Level level, Relaxation relaxation, Test test) {
        String requires = relaxation.requires();
        return new Program.OneRelaxation(
                relaxation,
                byStage(at + "/when", PerStage.all(relaxation.when()), level, Want.CONDITION),
                byStage(at + "/requires", requires == null ? null : PerStage.all(requires), level, Want.CONDITION),
                measured(at + "/value", relaxation.value(), level, test),
                measured(at + "/standard", relaxation.standard(), level, test));
    }

    /** Formulas of a value or standard, whose unit must be the test's. */
    private List<@Nullable Formula> measured(String at, @Nullable PerStage text, Level level, Test test) {
        List<@Nullable Formula> formulas = byStage(at, text, level, Want.VALUE);
        UnitOfMeasure declared = UnitOfMeasure.parse(test.unit());
        for (@Nullable Formula formula : formulas) {
            UnitOfMeasure found = formula == null ? declared : formula.node().unit();
            if (!found.fits(declared)) {
                fault(
                        at,
                        "单位不一致：公式得出" + found.symbol() + "，指标的单位是" + test.unit()
                                + (found.sameKind(declared)
                                        ? "；请用 换算(…, " + test.unit() + ") 统一，或在分母中换算，如 ÷ 换算(在校生数, 百人)"
                                        : "；两者不是同一种量，请检查公式"));
                break;
            }
        }
        return formulas;
    }

    private List<@Nullable Formula> byStage(String at, @Nullable PerStage text, Level level, Want want) {
        if (level != Level.PART) {
            String one = text == null ? null : text.of("");
            Context context = level == Level.SCHOOL ? Context.SCHOOL : Context.DISTRICT;
            return Arrays.asList(one == null ? null : formula(at, one, resolver, context, want));
        }
        List<@Nullable Formula> formulas = new ArrayList<>();
        for (Stage stage : framework.stages()) {
            String one = text == null || !stage.evaluated() ? null : text.of(stage.id());
            formulas.add(one == null ? null : formula(at, one, resolver, Context.part(stage), want));
        }
        return formulas;
    }

    private @Nullable Formula formula(String at, String text, Resolver reader, Context context, Want want) {
        try {
            Node node = want == Want.CONDITION ? reader.condition(text, context) : reader.resolve(text, context);
            if (node.kind() == Node.Kind.TEXT || node.kind() == Node.Kind.LIST) {
                fault(at, "“" + text + "”不得出数字，请改写");
                return null;
            }
            return Formula.of(node);
        } catch (FormulaInvalid | Unresolvable e) {
            fault(at, "公式“" + text + "”" + e.getMessage());
            return null;
        }
    }

    private void fault(String where, String message) {
        FrameworkInvalid.Fault fault = new FrameworkInvalid.Fault(where, message);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
