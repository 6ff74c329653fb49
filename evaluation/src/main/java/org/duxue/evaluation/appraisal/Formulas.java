package org.duxue.evaluation.appraisal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.evaluation.FrameworkInvalid.Fault;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.engine.Frame;
import org.duxue.evaluation.engine.PreparationRules;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.formula.FormulaInvalid;
import org.duxue.evaluation.formula.UnitOfMeasure;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Preparation;
import org.duxue.evaluation.resolve.Columns;
import org.duxue.evaluation.resolve.Names;
import org.duxue.evaluation.resolve.Node;
import org.duxue.evaluation.resolve.Resolver;
import org.duxue.evaluation.resolve.Resolver.Context;
import org.duxue.evaluation.resolve.Unresolvable;
import org.jspecify.annotations.Nullable;

/** The formulas of a scheme's points, compiled once; every row of the facts is a unit that stands for itself. */
final class Formulas {
    private final Framework framework;
    private final Columns columns = new Columns();
    private final Map<String, Node> values = new HashMap<>();
    private final Map<String, Node> conditions = new HashMap<>();

    private Formulas(Appraisal scheme) {
        framework = framework(scheme);
    }

    /** The quantities of a scheme, for whoever looks names up. */
    static Framework framework(Appraisal scheme) {
        return new Framework(
                scheme.id(),
                scheme.version(),
                List.of(),
                scheme.elements(),
                scheme.parameters(),
                new Preparation(null, List.of(), null, List.of()),
                List.of(),
                List.of());
    }

    /** Compiles what it can; what it cannot is added to the faults. */
    static Formulas compile(Appraisal scheme, List<Fault> faults) {
        Formulas formulas = new Formulas(scheme);
        Names names = new Names(formulas.framework);
        names.clashes().forEach(name -> faults.add(new Fault("elements", "名称“" + name + "”重复，请改名使其唯一")));
        Resolver resolver = new Resolver(names, formulas.columns, List.of(), Set.of(), Map.of());
        scheme.points().forEach(point -> formulas.compile(point, resolver, faults));
        return formulas;
    }

    private void compile(Point point, Resolver resolver, List<Fault> faults) {
        String at = "points/" + point.id();
        String when = point.appliesWhen();
        try {
            if (when != null) {
                conditions.put(point.id(), resolver.condition(when, Context.SCHOOL));
            }
        } catch (FormulaInvalid | Unresolvable e) {
            faults.add(new Fault(at + "/applies_when", "公式“" + when + "”" + e.getMessage()));
        }
        if (!(point.measure() instanceof Measure.Bands bands)) {
            return;
        }
        try {
            Node value = resolver.resolve(bands.value(), Context.SCHOOL);
            if (!value.unit().fits(UnitOfMeasure.parse(bands.unit()))) {
                faults.add(new Fault(
                        at + "/value",
                        "单位不一致：公式得出" + value.unit().symbol() + "，档次的单位是" + bands.unit() + "；请用 换算(…, " + bands.unit()
                                + ") 统一"));
            }
            values.put(point.id(), value);
        } catch (FormulaInvalid | Unresolvable e) {
            faults.add(new Fault(at + "/value", "公式“" + bands.value() + "”" + e.getMessage()));
        }
    }

    Frame frame(Facts facts, Map<String, java.math.BigDecimal> parameters) {
        return Frame.ofRows(facts, PreparationRules.of(framework), columns, framework.parameters(), parameters);
    }

    @Nullable
    Node value(Point point) {
        return values.get(point.id());
    }

    @Nullable
    Node condition(Point point) {
        return conditions.get(point.id());
    }
}
