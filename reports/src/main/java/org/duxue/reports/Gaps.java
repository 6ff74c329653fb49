package org.duxue.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.packs.Lever;

/**
 * The gap list: how much of each resource every unit lacks. How far one more unit of a resource carries is asked of the
 * engine itself (the facts are raised by one and evaluated again), so that splits between stages, merged campuses and
 * factors such as 万元 to 元 are right by construction. Indicators are linear in the resources that levers name.
 */
public final class Gaps {
    private static final double CLOSE = 1e-9;
    private static final double NO_EFFECT = 1e-12;

    private final Subject subject;
    private final Readout readout;
    private final Set<String> done = new HashSet<>();
    private final List<Gap> gaps = new ArrayList<>();

    private Gaps(Subject subject) {
        this.subject = subject;
        this.readout = new Readout(subject);
    }

    /** All gaps in the order of the evaluation's units and the framework's indicators. */
    public static List<Gap> of(Subject subject) {
        Gaps work = new Gaps(subject);
        subject.pack().levers().forEach(work::lever);
        return work.inOrder();
    }

    private List<Gap> inOrder() {
        Map<String, List<Gap>> byUnit = new HashMap<>();
        gaps.forEach(gap -> byUnit.computeIfAbsent(gap.code() + "/" + gap.stage(), key -> new ArrayList<>())
                .add(gap));
        List<Gap> ordered = new ArrayList<>();
        for (UnitResult unit : subject.evaluation().units()) {
            List<Gap> own = byUnit.getOrDefault(unit.code() + "/" + unit.stage(), List.of());
            for (IndicatorResult indicator : unit.indicators()) {
                own.stream()
                        .filter(gap -> gap.indicator().equals(indicator.indicator()))
                        .forEach(ordered::add);
            }
        }
        return ordered;
    }

    private void lever(Lever lever) {
        Element element = readout.element(lever.element()).orElse(null);
        if (element == null) {
            return;
        }
        List<UnitResult> wanting = subject.evaluation().units().stream()
                .filter(unit -> misses(unit, lever.indicator()))
                .filter(unit -> !done.contains(key(unit, lever)))
                .toList();
        if (wanting.isEmpty()) {
            return;
        }
        Map<String, UnitResult> raised = new HashMap<>();
        for (UnitResult unit : raise(element, wanting).units()) {
            raised.put(unit.code() + "/" + unit.stage(), unit);
        }
        for (UnitResult unit : wanting) {
            UnitResult after = raised.get(unit.code() + "/" + unit.stage());
            if (after != null) {
                gap(lever, element, unit, after);
            }
        }
    }

    private static String key(UnitResult unit, Lever lever) {
        return unit.code() + "/" + unit.stage() + "/" + lever.indicator();
    }

    private static boolean misses(UnitResult unit, String indicator) {
        return Readout.result(unit, indicator)
                .filter(result -> result.status() == Status.NOT_MET)
                .isPresent();
    }

    /** The evaluation with one more of an element at every unit that wants it and has an entry for it. */
    private Evaluation raise(Element element, List<UnitResult> units) {
        FactTable schools = subject.facts().schools();
        Set<FactTable.Cell> cells = new HashSet<>();
        List<FactTable.Change> changes = new ArrayList<>();
        for (UnitResult unit : units) {
            String column = element.column(unit.stage());
            double present = present(unit.code(), column);
            if (Double.isFinite(present) && cells.add(new FactTable.Cell(unit.code(), column))) {
                changes.add(new FactTable.Change(unit.code(), column, present + 1));
            }
        }
        Facts facts = new Facts(schools.with(changes), subject.facts().districts());
        return subject.evaluator().evaluate(facts, subject.options());
    }

    private double present(String code, String column) {
        FactTable schools = subject.facts().schools();
        OptionalInt row = schools.rowOf(code);
        return row.isPresent() ? schools.number(row.getAsInt(), column) : Double.NaN;
    }

    private void gap(Lever lever, Element element, UnitResult before, UnitResult after) {
        for (TestResult test :
                Readout.result(before, lever.indicator()).orElseThrow().tests()) {
            if (test.status() != Status.NOT_MET) {
                continue;
            }
            double step = after(after, lever.indicator(), test.test()) - test.value();
            if (!(step > NO_EFFECT)) {
                continue;
            }
            Indicator indicator = readout.indicator(lever.indicator());
            double floor = indicator.floor() == null ? 0 : indicator.floor().doubleValue();
            double lacking = amount(test.standard() - test.value(), step, lever.whole());
            double toFloor = amount(test.standard() * floor - test.value(), step, lever.whole());
            String column = element.column(before.stage());
            gaps.add(new Gap(
                    before.code(),
                    before.name(),
                    before.stage(),
                    lever.indicator(),
                    test.value(),
                    test.standard(),
                    readout.test(lever.indicator(), test.test()).decimals(),
                    lever.id(),
                    column,
                    element.unit(),
                    present(before.code(), column),
                    lacking,
                    toFloor,
                    lever.whole()));
            done.add(key(before, lever));
        }
    }

    private static double after(UnitResult unit, String indicator, String test) {
        return Readout.result(unit, indicator).stream()
                .flatMap(result -> result.tests().stream())
                .filter(t -> t.test().equals(test))
                .mapToDouble(TestResult::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double amount(double distance, double step, boolean whole) {
        if (distance <= 0) {
            return 0;
        }
        double exact = distance / step;
        return whole ? Math.ceil(exact - CLOSE) : exact;
    }
}
