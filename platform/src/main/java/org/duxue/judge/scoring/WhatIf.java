package org.duxue.judge.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.FactTable.Change;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.judge.scoring.view.SummaryView;
import org.duxue.judge.scoring.view.UnitView;
import org.duxue.packs.Lever;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 推演: what the verdict would be if some facts were different. Nothing is saved. An indicator that is dragged to a value is
 * translated into the stock that would give it, by asking the engine how far one more unit of its lever carries.
 */
@Component
public class WhatIf {
    private final Gate gate;
    private final Evaluations evaluations;
    private final Summaries summaries;

    WhatIf(Gate gate, Evaluations evaluations, Summaries summaries) {
        this.gate = gate;
        this.evaluations = evaluations;
        this.summaries = summaries;
    }

    /** A fact as it might be; null takes it away. */
    public record FactChange(
            String code, String column, @Nullable Double value) {}

    /** An indicator's value as it might be. */
    public record ValueChange(String code, String stage, String indicator, double value) {}

    /** All changes of one question. */
    public record Question(List<FactChange> facts, List<ValueChange> values) {
        public Question {
            facts = List.copyOf(facts);
            values = List.copyOf(values);
        }
    }

    /** A unit whose result is another than before. */
    public record Changed(UnitView before, UnitView after) {}

    /** Before and after, and what it took on the server. */
    public record Answer(SummaryView before, SummaryView after, List<Changed> changedUnits, double milliseconds) {}

    @Transactional(readOnly = true)
    public Answer answer(String pack, Period period, Question question) {
        gate.require(Permission.WHAT_IF, evaluations.district().code());
        long from = System.nanoTime();
        EvaluationRun before = evaluations.ofDistrict(pack, period, null);
        EvaluationRun after = changed(before, question);
        return new Answer(
                summaries.of(before, Map.of()),
                summaries.of(after, Map.of()),
                changedUnits(before, after),
                (System.nanoTime() - from) / 1e6);
    }

    private EvaluationRun changed(EvaluationRun run, Question question) {
        List<Change> schools = new ArrayList<>();
        List<Change> districts = new ArrayList<>();
        int number = 0;
        for (FactChange change : question.facts()) {
            number++;
            boolean ofDistrict = run.facts().districts().rowOf(change.code()).isPresent();
            checkRow(run, change.code(), ofDistrict, number);
            double value = change.value() == null ? Double.NaN : change.value();
            (ofDistrict ? districts : schools).add(new Change(change.code(), change.column(), value));
        }
        Facts facts = new Facts(
                run.facts().schools().with(schools), run.facts().districts().with(districts));
        EvaluationRun stepped = run.on(facts);
        List<Change> dragged = new ArrayList<>();
        for (ValueChange change : question.values()) {
            number++;
            dragged.add(stock(stepped, change, number));
        }
        return dragged.isEmpty()
                ? stepped
                : stepped.on(new Facts(facts.schools().with(dragged), facts.districts()));
    }

    private static void checkRow(EvaluationRun run, String code, boolean ofDistrict, int number) {
        if (!ofDistrict && run.facts().schools().rowOf(code).isEmpty()) {
            throw unusable(number, "没有代码为 " + code + " 的单位");
        }
    }

    /** The change of stock that brings the indicator to the wished value. */
    private static Change stock(EvaluationRun run, ValueChange change, int number) {
        Lever lever = run.standard().pack().levers().stream()
                .filter(l -> l.indicator().equals(change.indicator()))
                .findFirst()
                .orElseThrow(() -> unusable(number, "指标 " + change.indicator() + " 没有对应的资源"));
        Element element = run.standard().pack().framework().elements().stream()
                .filter(e -> e.id().equals(lever.element()))
                .findFirst()
                .orElseThrow(() -> unusable(number, "没有数据项 " + lever.element()));
        String column = element.column(change.stage());
        FactTable schools = run.facts().schools();
        OptionalInt row = schools.rowOf(change.code());
        if (row.isEmpty()) {
            throw unusable(number, "没有代码为 " + change.code() + " 的单位");
        }
        double present = schools.number(row.getAsInt(), column);
        double base = Double.isNaN(present) ? 0 : present;
        double value = value(run, change, number);
        Facts more = new Facts(
                schools.with(List.of(new Change(change.code(), column, base + 1))),
                run.facts().districts());
        double step = value(run.on(more), change, number) - value;
        if (!(Math.abs(step) > 1e-12)) {
            throw unusable(number, "增加“" + element.name() + "”不会改变这项指标");
        }
        return new Change(change.code(), column, Math.max(0, base + (change.value() - value) / step));
    }

    private static double value(EvaluationRun run, ValueChange change, int number) {
        return run.evaluation().units().stream()
                .filter(u -> u.code().equals(change.code()) && u.stage().equals(change.stage()))
                .flatMap(u -> u.indicators().stream())
                .filter(i -> i.indicator().equals(change.indicator()))
                .flatMap(i -> i.tests().stream())
                .mapToDouble(TestResult::value)
                .filter(Double::isFinite)
                .findFirst()
                .orElseThrow(() -> unusable(number, "这个学段部的指标现在无法计算"));
    }

    private static Problem unusable(int number, String reason) {
        return ScoringProblem.CHANGE_UNKNOWN.with("number", number).and("reason", reason);
    }

    private static List<Changed> changedUnits(EvaluationRun before, EvaluationRun after) {
        Map<String, UnitResult> was = new LinkedHashMap<>();
        before.evaluation().units().forEach(u -> was.put(u.code() + "/" + u.stage(), u));
        List<Changed> changed = new ArrayList<>();
        for (UnitResult now : after.evaluation().units()) {
            UnitResult then = was.get(now.code() + "/" + now.stage());
            if (then != null && !then.equals(now)) {
                changed.add(new Changed(
                        UnitView.of(then, before.unit(then.code())), UnitView.of(now, after.unit(now.code()))));
            }
        }
        return changed;
    }
}
