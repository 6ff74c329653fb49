package org.duxue.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.FactTable.Change;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.framework.Test;
import org.duxue.evaluation.framework.Test.Comparison;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.planning.Model.Goal;
import org.duxue.planning.Model.Group;
import org.duxue.planning.Model.Line;
import org.duxue.planning.Model.Need;
import org.duxue.planning.Model.Purchase;
import org.duxue.planning.Model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Builds the linear picture by asking the evaluator: every column is raised by one at all schools at once, and what each
 * value gains is its effect. It is raised by two as well, to see that the gain doubles.
 */
final class Effects {
    private record Key(String code, String stage, String indicator, String test) {}

    private final PlanRequest request;
    private final Evaluation before;
    private final Model model = new Model();
    private final Map<Key, SortedMap<Integer, Double>> effects = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Section> sections = new HashMap<>();

    private Effects(PlanRequest request, Evaluation before) {
        this.request = request;
        this.before = before;
        for (Section section : request.evaluator().framework().sections()) {
            for (Indicator indicator : section.indicators()) {
                indicators.put(indicator.id(), indicator);
                sections.put(indicator.id(), section);
            }
        }
    }

    /**
     * The model of a request.
     *
     * @throws Impossible when something needed is missing or does not grow in proportion
     */
    static Model model(PlanRequest request, Evaluation before) throws Impossible {
        Effects effects = new Effects(request, before);
        effects.refuseGaps();
        for (PlanLever lever : request.levers()) {
            effects.lever(lever);
        }
        effects.units();
        effects.groups();
        return effects.model;
    }

    private List<UnitResult> inScope() {
        return before.units().stream().filter(u -> request.inScope(u.stage())).toList();
    }

    private void refuseGaps() throws Impossible {
        List<String> gaps = new ArrayList<>();
        for (UnitResult unit : inScope()) {
            for (IndicatorResult result : unit.indicators()) {
                if (planned(result.indicator()) && result.status() == Status.UNDETERMINED) {
                    result.tests().stream()
                            .map(TestResult::reason)
                            .filter(Objects::nonNull)
                            .forEach(why -> gaps.add(named(unit) + "的 " + result.indicator() + " " + why));
                }
            }
        }
        if (!gaps.isEmpty()) {
            String more = gaps.size() > 5 ? " 等 " + gaps.size() + " 处" : "";
            throw new Impossible("数据不全，无法规划，请先补报：" + gaps.stream().limit(5).collect(Collectors.joining("；")) + more);
        }
    }

    private boolean planned(String indicator) {
        Indicator found = Objects.requireNonNull(indicators.get(indicator));
        return found.level() == Level.PART && found.rollUp() == Indicator.RollUp.UNIT_RULE;
    }

    private String named(UnitResult unit) {
        return request.evaluator().framework().stages().stream()
                .filter(s -> s.id().equals(unit.stage()))
                .map(s -> s.partOf(unit.name()))
                .findFirst()
                .orElse(unit.name());
    }

    private void lever(PlanLever lever) throws Impossible {
        Element element = request.evaluator().framework().elements().stream()
                .filter(e -> e.id().equals(lever.element()))
                .findFirst()
                .orElseThrow(() -> new Impossible("手段 " + lever.id() + " 指向不存在的数据项 " + lever.element()));
        if (element.level() == Level.PART) {
            for (String stage : element.stages()) {
                if (request.inScope(stage)) {
                    column(lever, element.column(stage), stage);
                }
            }
        } else {
            column(lever, element.id(), null);
        }
    }

    private void column(PlanLever lever, String column, @Nullable String stage) throws Impossible {
        FactTable schools = request.facts().schools();
        Map<String, Integer> indexByCode = new LinkedHashMap<>();
        for (UnitResult unit : inScope()) {
            boolean here = stage == null || stage.equals(unit.stage());
            boolean allowed = !request.forbidden().contains(new PlanRequest.Forbidden(unit.code(), lever.id()));
            if (here && allowed && !indexByCode.containsKey(unit.code())) {
                double from = schools.number(schools.rowOf(unit.code()).orElseThrow(), column);
                indexByCode.put(unit.code(), model.purchases.size());
                model.purchases.add(new Purchase(unit.code(), stage, lever, column, Double.isNaN(from) ? 0 : from));
            }
        }
        if (!indexByCode.isEmpty()) {
            gains(lever, column, indexByCode, raised(column, indexByCode, 1), raised(column, indexByCode, 2));
        }
    }

    private Evaluation raised(String column, Map<String, Integer> indexByCode, int by) {
        List<Change> changes = indexByCode.entrySet().stream()
                .map(e -> new Change(
                        e.getKey(), column, model.purchases.get(e.getValue()).from() + by))
                .toList();
        FactTable schools = request.facts().schools().with(changes);
        return request.evaluator().evaluate(new Facts(schools, request.facts().districts()), request.options());
    }

    private void gains(PlanLever lever, String column, Map<String, Integer> indexByCode, Evaluation one, Evaluation two)
            throws Impossible {
        Map<Key, TestResult> afterOne = tests(one);
        Map<Key, TestResult> afterTwo = tests(two);
        for (Map.Entry<Key, TestResult> entry : tests(before).entrySet()) {
            Integer purchase = indexByCode.get(entry.getKey().code());
            if (purchase == null || Double.isNaN(entry.getValue().value())) {
                continue;
            }
            double base = entry.getValue().value();
            TestResult first = Objects.requireNonNull(afterOne.get(entry.getKey()));
            TestResult second = Objects.requireNonNull(afterTwo.get(entry.getKey()));
            double gain = (second.value() - base) / 2;
            boolean straight = Math.abs(first.value() - base - gain) <= 1e-9 * Math.max(1, Math.abs(base));
            if (!straight || first.standard() != entry.getValue().standard()) {
                throw new Impossible(
                        "数据项 " + column + " 对 " + entry.getKey().indicator() + " 的影响不成比例，不能用手段 " + lever.id() + " 规划");
            }
            if (Math.abs(gain) > 1e-12 * Math.max(1, Math.abs(base))) {
                effects.computeIfAbsent(entry.getKey(), k -> new TreeMap<>()).put(purchase, gain);
            }
        }
    }

    private Map<Key, TestResult> tests(Evaluation evaluation) {
        Map<Key, TestResult> all = new LinkedHashMap<>();
        for (UnitResult unit : evaluation.units()) {
            if (request.inScope(unit.stage())) {
                for (IndicatorResult result : unit.indicators()) {
                    if (planned(result.indicator())) {
                        result.tests()
                                .forEach(test -> all.put(
                                        new Key(unit.code(), unit.stage(), result.indicator(), test.test()), test));
                    }
                }
            }
        }
        return all;
    }

    private Line line(UnitResult unit, String indicator, TestResult test, double sign) {
        SortedMap<Integer, Double> signed = new TreeMap<>();
        SortedMap<Integer, Double> found =
                effects.getOrDefault(new Key(unit.code(), unit.stage(), indicator, test.test()), new TreeMap<>());
        found.forEach((purchase, gain) -> signed.put(purchase, sign * gain));
        return new Line(sign * test.value(), signed);
    }

    private void units() {
        for (UnitResult unit : inScope()) {
            List<Goal> goals = new ArrayList<>();
            Section ruled = null;
            for (IndicatorResult result : unit.indicators()) {
                Section section = Objects.requireNonNull(sections.get(result.indicator()));
                if (section.unitRule() != null && planned(result.indicator())) {
                    ruled = ruled == null ? section : ruled;
                    if (section.id().equals(ruled.id()) && result.status() != Status.NOT_APPLICABLE) {
                        goals.add(goal(unit, result));
                    }
                }
            }
            if (ruled != null && ruled.unitRule() != null) {
                long asked =
                        ruled.indicators().stream().filter(i -> planned(i.id())).count();
                int admitted = (int) Math.max(0, asked - ruled.unitRule().atLeast());
                model.units.add(new Unit(unit.code(), named(unit), unit.stage(), goals, admitted));
            }
        }
    }

    private Goal goal(UnitResult unit, IndicatorResult result) {
        Indicator indicator = Objects.requireNonNull(indicators.get(result.indicator()));
        List<Need> needs = new ArrayList<>();
        for (TestResult test : result.tests()) {
            if (test.status() != Status.NOT_APPLICABLE) {
                needs.add(need(unit, indicator, test));
            }
        }
        return new Goal(indicator.id(), needs);
    }

    private Need need(UnitResult unit, Indicator indicator, TestResult test) {
        Test of = indicator.tests().stream()
                .filter(t -> t.id().equals(test.test()))
                .findFirst()
                .orElseThrow();
        double floor = indicator.floor() == null ? 0 : indicator.floor().doubleValue();
        boolean more = of.comparison() == Comparison.AT_LEAST;
        double standard = more ? test.standard() : -test.standard();
        double low = floor == 0 ? Double.NEGATIVE_INFINITY : more ? floor * standard : standard / floor;
        boolean settled = of.comparison() == Comparison.EQUAL;
        return settled
                ? new Need(Line.fixed(test.status() == Status.MET ? 1 : 0), 1, 1)
                : new Need(line(unit, indicator.id(), test, more ? 1 : -1), standard, low);
    }

    private void groups() throws Impossible {
        Map<String, UnitResult> byPart = new HashMap<>();
        inScope().forEach(u -> byPart.put(u.code() + "/" + u.stage(), u));
        for (DistrictResult district : before.districts()) {
            for (DispersionResult spread : district.dispersions()) {
                if (!request.inScope(spread.stage()) || spread.status() == Status.NOT_APPLICABLE) {
                    continue;
                }
                List<Line> values = new ArrayList<>();
                List<Double> weights = new ArrayList<>();
                for (UnitResult unit : byPart.values().stream()
                        .filter(u ->
                                u.stage().equals(spread.stage()) && u.district().equals(district.code()))
                        .sorted((a, b) -> a.code().compareTo(b.code()))
                        .toList()) {
                    IndicatorResult result = unit.indicators().stream()
                            .filter(i -> i.indicator().equals(spread.indicator()))
                            .findFirst()
                            .orElseThrow();
                    values.add(line(unit, spread.indicator(), result.tests().getFirst(), 1));
                    weights.add(unit.weight());
                }
                model.groups.add(new Group(
                        district.code(),
                        spread.indicator(),
                        stageName(spread.stage()),
                        values,
                        weights,
                        spread.limit()));
            }
        }
    }

    private String stageName(String id) {
        return request.evaluator().framework().stages().stream()
                .filter(stage -> stage.id().equals(id))
                .map(Stage::name)
                .findFirst()
                .orElse(id);
    }
}
