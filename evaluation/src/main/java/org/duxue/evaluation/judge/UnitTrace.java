package org.duxue.evaluation.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.duxue.evaluation.engine.FormulaTrace;
import org.duxue.evaluation.engine.Frame;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Indicator.RollUp;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Test;
import org.duxue.evaluation.judge.Program.OneIndicator;
import org.duxue.evaluation.judge.Program.OneRelaxation;
import org.duxue.evaluation.judge.Program.OneTest;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.Trace;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.evaluation.result.UnitResult.UnitRuleResult;
import org.jspecify.annotations.Nullable;

/** Explains tests and verdicts of units, and single tests of districts. */
final class UnitTrace {
    private final Setting setting;
    private final Frame frame;

    UnitTrace(Setting setting) {
        this.setting = setting;
        frame = setting.frame();
    }

    /**
     * One test.
     *
     * @param stage index, or -1 for school and district indicators
     * @param i school, or district for a district indicator
     */
    Trace test(String subject, OneIndicator indicator, OneTest one, TestResult result, int stage, int i) {
        int at = Math.max(stage, 0);
        List<Trace> steps = new ArrayList<>();
        TestJudge.Applied applied = TestJudge.applied(one, at, frame, i, setting.asOf());
        if (applied != null) {
            steps.add(FormulaTrace.of(
                    "数值", applied.value().node(), frame, i, one.test().unit()));
            steps.add(FormulaTrace.of(
                    "标准", applied.standard().node(), frame, i, one.test().unit()));
        }
        one.relaxations().forEach(r -> steps.add(relaxation(r, at, i)));
        Clause clause = one.test().clause() == null
                ? indicator.indicator().clause()
                : one.test().clause();
        return new Trace(
                "test",
                subject + " · " + indicator.indicator().id() + " " + one.test().name(),
                applied == null
                        ? null
                        : applied.value().node().words() + " "
                                + one.test().comparison().sign() + " "
                                + applied.standard().node().words(),
                boxed(result.value()),
                display(result, one.test(), indicator.indicator().floor()),
                clause,
                null,
                steps);
    }

    static @Nullable Double boxed(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static String display(TestResult result, Test test, @Nullable BigDecimal floor) {
        if (result.status() == Status.NOT_APPLICABLE) {
            return words(Status.NOT_APPLICABLE);
        }
        if (Double.isNaN(result.value())) {
            return result.reason() == null ? words(result.status()) : result.reason();
        }
        String ratio = result.status() == Status.NOT_MET && floor != null && !Double.isNaN(result.ratio())
                ? "，为标准的 " + official(result.ratio() * 100, 1) + "%"
                : "";
        return official(result.value(), test.decimals()) + " " + test.unit() + "（标准 "
                + test.comparison().sign() + " " + FormulaTrace.plain(result.standard()) + "，"
                + words(result.status()) + ratio + (result.boundary() ? "，临界" : "") + "）";
    }

    /** Rounded half up at the official decimals. */
    static String official(double value, int decimals) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? "—"
                : new BigDecimal(Double.toString(value))
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    static String words(Status status) {
        return switch (status) {
            case MET -> "达标";
            case NOT_MET -> "未达标";
            case UNDETERMINED -> "无法判定";
            case NOT_APPLICABLE -> "不适用";
        };
    }

    private Trace relaxation(OneRelaxation one, int at, int i) {
        List<Trace> steps = new ArrayList<>();
        Formula when = one.when().get(at);
        if (when != null) {
            steps.add(FormulaTrace.of("适用条件", when.node(), frame, i));
        }
        Formula requires = one.requires().get(at);
        if (requires != null) {
            steps.add(FormulaTrace.of("应具备", requires.node(), frame, i));
        }
        return new Trace(
                "relaxation",
                "特殊情形：" + one.relaxation().name(),
                null,
                null,
                standing(one, at, i),
                one.relaxation().clause(),
                null,
                steps);
    }

    private String standing(OneRelaxation one, int at, int i) {
        if (!TestJudge.concerns(one, at, frame, i)) {
            return "不适用：条件不成立或无法确认";
        }
        return switch (TestJudge.refusal(one, at, frame, i, setting.asOf())) {
            case null ->
                one.relaxation().until() == null
                        ? "适用"
                        : "适用，至 " + one.relaxation().until();
            case EXPIRED -> "已于 " + one.relaxation().until() + " 到期，按一般标准";
            case REQUIREMENT_FAILS -> "不予适用：不具备条件，按一般标准";
            case REQUIREMENT_UNKNOWN -> "不予适用：没有填报应具备的条件，按一般标准";
        };
    }

    /** A unit's compliance: the unit rule and the indicators that every unit must meet. */
    Trace verdict(String subject, UnitResult unit, List<OneIndicator> indicators, int stage, int school) {
        List<Trace> ruled = new ArrayList<>();
        List<Trace> always = new ArrayList<>();
        Section.UnitRule unitRule = null;
        for (int k = 0; k < indicators.size(); k++) {
            OneIndicator one = indicators.get(k);
            boolean byRule = one.indicator().rollUp() == RollUp.UNIT_RULE;
            Trace trace = indicator(subject, one, unit.indicators().get(k), stage, school);
            (byRule ? ruled : always).add(trace);
            unitRule =
                    byRule && one.section().unitRule() != null ? one.section().unitRule() : unitRule;
        }
        List<Trace> steps = new ArrayList<>();
        UnitRuleResult rule = unit.unitRule();
        if (rule != null && unitRule != null) {
            String below = rule.belowFloor().isEmpty() ? "" : "，低于下限：" + String.join("、", rule.belowFloor());
            steps.add(new Trace(
                    "rule",
                    "达标 " + unitRule.atLeast() + " 项以上，其余不低于下限",
                    rule.met() + " ≥ " + unitRule.atLeast(),
                    (double) rule.met(),
                    words(rule.status()) + "：" + rule.applicable() + " 项中达标 " + rule.met() + " 项" + below,
                    unitRule.clause(),
                    null,
                    ruled));
        } else {
            steps.addAll(ruled);
        }
        steps.addAll(always);
        return new Trace("verdict", subject + " 的结论", null, null, words(unit.compliant()), null, null, steps);
    }

    private Trace indicator(String subject, OneIndicator one, IndicatorResult result, int stage, int school) {
        List<Trace> tests = new ArrayList<>();
        for (int t = 0; t < one.tests().size(); t++) {
            tests.add(test(subject, one, one.tests().get(t), result.tests().get(t), stage, school));
        }
        if (tests.size() == 1) {
            return tests.getFirst();
        }
        Indicator indicator = one.indicator();
        return new Trace(
                "rule",
                indicator.id() + " " + indicator.name(),
                null,
                null,
                words(result.status()),
                indicator.clause(),
                null,
                tests);
    }
}
