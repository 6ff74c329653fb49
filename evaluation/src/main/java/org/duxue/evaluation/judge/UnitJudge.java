package org.duxue.evaluation.judge;

import java.util.ArrayList;
import java.util.List;
import org.duxue.evaluation.engine.Frame;
import org.duxue.evaluation.engine.Parts;
import org.duxue.evaluation.engine.Roster;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Indicator.RollUp;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Relaxation;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.judge.Program.OneIndicator;
import org.duxue.evaluation.judge.Program.OneRelaxation;
import org.duxue.evaluation.judge.Program.OneTest;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Notice;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.evaluation.result.UnitResult.UnitRuleResult;
import org.jspecify.annotations.Nullable;

/** Judges parts and schools: tests, indicators, the two-tier unit rule. */
final class UnitJudge {
    private final Setting setting;
    private final Frame frame;
    private final List<OneIndicator> ofParts;
    private final List<OneIndicator> ofSchools;
    private final @Nullable OneIndicator weighing;

    UnitJudge(Setting setting) {
        this.setting = setting;
        frame = setting.frame();
        ofParts = setting.program().of(Level.PART);
        ofSchools = setting.program().of(Level.SCHOOL);
        weighing =
                ofParts.stream().filter(i -> i.dispersion() != null).findFirst().orElse(null);
    }

    /** A judged unit and what the reader must know about it. */
    record Judged(UnitResult result, List<Notice> notices) {}

    Judged part(int part) {
        Parts parts = frame.parts();
        int school = parts.school(part);
        int stage = parts.stage(part);
        return unit(ofParts, school, stage, weight(school, stage));
    }

    /** The school as a whole; its weight is that of its parts. */
    Judged school(int school) {
        double weight = 0;
        for (int part = frame.parts().first(school); part < frame.parts().first(school + 1); part++) {
            weight += weight(school, frame.parts().stage(part));
        }
        return unit(ofSchools, school, -1, weight);
    }

    boolean judgesSchools() {
        return !ofSchools.isEmpty();
    }

    private double weight(int school, int stage) {
        Formula formula = weighing == null ? null : weighing.weights().get(stage);
        return formula == null ? frame.pupils(school, stage) : formula.at(frame, school);
    }

    private Judged unit(List<OneIndicator> indicators, int school, int stage, double weight) {
        Roster roster = frame.roster();
        String stageId =
                stage < 0 ? "" : setting.program().rules().stages().get(stage).id();
        List<IndicatorResult> results = new ArrayList<>(indicators.size());
        List<Notice> notices = new ArrayList<>(0);
        boolean[] aboveFloor = new boolean[indicators.size()];
        for (int k = 0; k < aboveFloor.length; k++) {
            aboveFloor[k] = indicator(indicators.get(k), school, stage, stageId, results, notices);
        }
        UnitRuleResult rule = unitRule(indicators, results, aboveFloor);
        return new Judged(
                new UnitResult(
                        roster.code(school),
                        roster.name(school),
                        roster.districtCode(roster.district(school)),
                        stageId,
                        roster.type(school),
                        weight,
                        List.copyOf(results),
                        rule,
                        compliant(indicators, results, rule)),
                notices);
    }

    /** Adds the indicator's result; answers whether every missed test reaches its floor. */
    private boolean indicator(
            OneIndicator one,
            int school,
            int stage,
            String stageId,
            List<IndicatorResult> results,
            List<Notice> notices) {
        int at = Math.max(stage, 0);
        List<TestResult> tests = new ArrayList<>(one.tests().size());
        boolean above = true;
        for (OneTest test : one.tests()) {
            TestJudge.Outcome outcome = TestJudge.judge(one.indicator(), test, at, frame, school, setting.asOf());
            above &= outcome.aboveFloor();
            tests.add(outcome.result());
            if (outcome.result().status() != Status.MET) {
                refusals(one.indicator(), test, at, school, stageId, notices);
            }
            if (outcome.result().boundary()) {
                notices.add(boundary(one.indicator(), school, stageId));
            }
        }
        results.add(result(one.indicator(), List.copyOf(tests)));
        return above;
    }

    static IndicatorResult result(Indicator indicator, List<TestResult> tests) {
        Statuses statuses = new Statuses();
        double ratio = Double.NaN;
        for (TestResult test : tests) {
            statuses.add(test.status());
            if (!Double.isNaN(test.ratio())) {
                ratio = Double.isNaN(ratio) ? test.ratio() : Math.min(ratio, test.ratio());
            }
        }
        Status status = statuses.all();
        return new IndicatorResult(indicator.id(), status, status == Status.UNDETERMINED ? Double.NaN : ratio, tests);
    }

    private void refusals(Indicator indicator, OneTest test, int at, int school, String stageId, List<Notice> notices) {
        for (OneRelaxation one : test.relaxations()) {
            if (!TestJudge.concerns(one, at, frame, school)) {
                continue;
            }
            TestJudge.Refusal refusal = TestJudge.refusal(one, at, frame, school, setting.asOf());
            if (refusal != null) {
                notices.add(refused(indicator, one.relaxation(), refusal, school, stageId));
            }
        }
    }

    private Notice refused(
            Indicator indicator, Relaxation relaxation, TestJudge.Refusal refusal, int school, String stageId) {
        String what = subject(school, stageId) + "的 " + indicator.id() + "：特殊情形“" + relaxation.name() + "”";
        String whatEn = indicator.id() + " of " + frame.roster().name(school) + ": " + relaxation.nameEn();
        return switch (refusal) {
            case EXPIRED ->
                new Notice(
                        "relaxation-expired",
                        frame.roster().code(school),
                        stageId,
                        what + "已于 " + relaxation.until() + " 到期，按一般标准评价",
                        whatEn + " expired on " + relaxation.until());
            case REQUIREMENT_FAILS ->
                new Notice(
                        "relaxation-refused",
                        frame.roster().code(school),
                        stageId,
                        what + "不予适用：不具备条件“" + relaxation.requires() + "”，按一般标准评价",
                        whatEn + " refused: its requirement is not fulfilled");
            case REQUIREMENT_UNKNOWN ->
                new Notice(
                        "relaxation-refused",
                        frame.roster().code(school),
                        stageId,
                        what + "不予适用：没有填报条件“" + relaxation.requires() + "”，按一般标准评价",
                        whatEn + " refused: its requirement is not reported");
        };
    }

    private Notice boundary(Indicator indicator, int school, String stageId) {
        return new Notice(
                "boundary",
                frame.roster().code(school),
                stageId,
                subject(school, stageId) + "的 " + indicator.id() + " 处于临界：按公布的小数位数四舍五入后结论会不同",
                indicator.id() + " of " + frame.roster().name(school) + " would be judged otherwise when rounded");
    }

    private String subject(int school, String stageId) {
        String name = frame.roster().name(school);
        return setting.program().rules().stages().stream()
                .filter(s -> s.id().equals(stageId))
                .map(s -> s.partOf(name))
                .findFirst()
                .orElse(name);
    }

    /** At least so many met and every other one not below its floor; what does not apply lowers the number asked. */
    private static @Nullable UnitRuleResult unitRule(
            List<OneIndicator> indicators, List<IndicatorResult> results, boolean[] aboveFloor) {
        Section section = ruledSection(indicators);
        if (section == null || section.unitRule() == null) {
            return null;
        }
        Statuses statuses = new Statuses();
        List<String> below = new ArrayList<>(0);
        int asked = 0;
        for (int k = 0; k < aboveFloor.length; k++) {
            OneIndicator one = indicators.get(k);
            if (!one.section().id().equals(section.id()) || one.indicator().rollUp() != RollUp.UNIT_RULE) {
                continue;
            }
            asked++;
            Status status = results.get(k).status();
            statuses.add(status);
            if (status == Status.NOT_MET && !aboveFloor[k]) {
                below.add(one.indicator().id());
            }
        }
        int admitted = Math.max(0, asked - section.unitRule().atLeast());
        return new UnitRuleResult(
                ruled(statuses, admitted, below), statuses.met(), statuses.applicable(), List.copyOf(below));
    }

    private static @Nullable Section ruledSection(List<OneIndicator> indicators) {
        for (OneIndicator one : indicators) {
            if (one.section().unitRule() != null) {
                return one.section();
            }
        }
        return null;
    }

    private static Status ruled(Statuses statuses, int admitted, List<String> below) {
        if (!below.isEmpty() || statuses.notMet() > admitted) {
            return Status.NOT_MET;
        }
        return statuses.undetermined() > 0
                ? Status.UNDETERMINED
                : statuses.applicable() == 0 ? Status.NOT_APPLICABLE : Status.MET;
    }

    private static Status compliant(
            List<OneIndicator> indicators, List<IndicatorResult> results, @Nullable UnitRuleResult rule) {
        Statuses statuses = new Statuses();
        if (rule != null) {
            statuses.add(rule.status());
        }
        for (int k = 0; k < indicators.size(); k++) {
            if (indicators.get(k).indicator().rollUp() != RollUp.UNIT_RULE) {
                statuses.add(results.get(k).status());
            }
        }
        return statuses.all();
    }
}
