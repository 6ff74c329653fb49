package org.duxue.evaluation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duxue.evaluation.engine.Frame;
import org.duxue.evaluation.engine.Parts;
import org.duxue.evaluation.engine.Roster;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Indicator.RollUp;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.judge.Program.OneIndicator;
import org.duxue.evaluation.judge.Program.OneTest;
import org.duxue.evaluation.judge.Program.OneVeto;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.DistrictResult.SectionResult;
import org.duxue.evaluation.result.DistrictResult.StageCount;
import org.duxue.evaluation.result.DistrictResult.VetoResult;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.jspecify.annotations.Nullable;

/** Judges a district from its units: dispersions, roll-ups, its own indicators, sections, vetoes, the verdict. */
final class DistrictJudge {
    /** The test that a roll-up over units has. */
    static final String UNITS = "units";

    private final Setting setting;
    private final Frame frame;
    private final UnitResult[] parts;
    private final @Nullable UnitResult[] schools;
    private final DispersionJudge dispersions;
    /** Parts left out, by district and stage. */
    private final int[][] excluded;

    /** @param schools results by school, null for schools outside and where no school indicator exists */
    DistrictJudge(Setting setting, UnitResult[] parts, @Nullable UnitResult[] schools) {
        this.setting = setting;
        frame = setting.frame();
        this.parts = parts;
        this.schools = schools;
        dispersions = new DispersionJudge(setting, parts);
        excluded = new int[frame.roster().districts()]
                [setting.program().rules().stages().size()];
        for (Parts.Excluded one : frame.parts().excluded()) {
            excluded[frame.roster().district(one.school())][one.stage()]++;
        }
    }

    DistrictResult judge(int d) {
        List<DispersionResult> spread = dispersions(d);
        List<StageCount> stages = stages(d);
        List<IndicatorResult> indicators = new ArrayList<>();
        for (OneIndicator one : setting.program().indicators()) {
            indicators.add(
                    one.level() == Level.DISTRICT
                            ? own(one, d)
                            : one.indicator().rollUp() == RollUp.UNIT_RULE
                                    ? rolledByDispersion(one, spread)
                                    : rolledByUnits(one, d));
        }
        List<SectionResult> sections = new ArrayList<>();
        Statuses verdict = new Statuses();
        for (Section section : setting.program().framework().sections()) {
            SectionResult result = section(section, spread, stages, indicators);
            sections.add(result);
            verdict.add(result.status());
        }
        List<VetoResult> vetoes = vetoes(d);
        vetoes.forEach(v -> verdict.add(
                switch (v.strikes()) {
                    case MET -> Status.NOT_MET;
                    case NOT_MET -> Status.MET;
                    case UNDETERMINED, NOT_APPLICABLE -> v.strikes();
                }));
        Roster roster = frame.roster();
        return new DistrictResult(
                roster.districtCode(d),
                roster.districtName(d),
                stages,
                spread,
                indicators,
                sections,
                vetoes,
                judged(stages) ? verdict.all() : worse(verdict.all()));
    }

    /** A district of which no unit is judged cannot be met. */
    private static Status worse(Status status) {
        return status == Status.NOT_MET ? status : Status.UNDETERMINED;
    }

    private static boolean judged(List<StageCount> stages) {
        return stages.isEmpty() || stages.stream().anyMatch(s -> s.units() > 0);
    }

    private List<DispersionResult> dispersions(int d) {
        List<DispersionResult> found = new ArrayList<>();
        for (OneIndicator one : setting.program().indicators()) {
            for (int stage = 0; stage < one.limits().size(); stage++) {
                if (one.limits().get(stage) != null) {
                    found.add(dispersions.judge(one, d, stage));
                }
            }
        }
        return found;
    }

    private List<StageCount> stages(int d) {
        List<StageCount> counts = new ArrayList<>();
        List<Stage> stages = setting.program().rules().stages();
        for (int stage = 0; stage < stages.size(); stage++) {
            if (!stages.get(stage).evaluated()) {
                continue;
            }
            Statuses statuses = new Statuses();
            int units = 0;
            double pupils = 0;
            for (int part = firstPart(d); part < firstPart(d + 1); part++) {
                if (frame.parts().stage(part) == stage) {
                    UnitResult unit = parts[part];
                    units++;
                    pupils += Double.isNaN(unit.weight()) ? 0 : unit.weight();
                    statuses.add(byRule(unit));
                }
            }
            counts.add(new StageCount(
                    stages.get(stage).id(),
                    units,
                    statuses.met(),
                    statuses.undetermined(),
                    excluded[d][stage],
                    pupils));
        }
        return counts;
    }

    private static Status byRule(UnitResult unit) {
        return unit.unitRule() == null ? unit.compliant() : unit.unitRule().status();
    }

    private int firstPart(int d) {
        return frame.parts().first(frame.roster().firstSchool(d));
    }

    private IndicatorResult own(OneIndicator one, int d) {
        List<TestResult> tests = new ArrayList<>();
        for (OneTest test : one.tests()) {
            tests.add(TestJudge.judge(one.indicator(), test, 0, frame, d, setting.asOf())
                    .result());
        }
        return UnitJudge.result(one.indicator(), List.copyOf(tests));
    }

    private static IndicatorResult rolledByDispersion(OneIndicator one, List<DispersionResult> spread) {
        Statuses statuses = new Statuses();
        spread.stream().filter(s -> s.indicator().equals(one.indicator().id())).forEach(s -> statuses.add(s.status()));
        return new IndicatorResult(one.indicator().id(), statuses.all(), Double.NaN, List.of());
    }

    /** The test {@value #UNITS} counts the units that do not meet it; the district is asked for it only under ALL. */
    private IndicatorResult rolledByUnits(OneIndicator one, int d) {
        Statuses statuses = new Statuses();
        List<String> unknown = new ArrayList<>();
        for (UnitResult unit : units(one.indicator(), d)) {
            Status status = unit.indicators().get(one.place()).status();
            statuses.add(status);
            if (status == Status.UNDETERMINED) {
                unknown.add(unit.name());
            }
        }
        Status status = one.indicator().rollUp() == RollUp.UNIT_ONLY ? Status.NOT_APPLICABLE : statuses.all();
        boolean open = status == Status.UNDETERMINED;
        TestResult test = new TestResult(
                UNITS,
                open || statuses.applicable() == 0 ? Double.NaN : statuses.notMet(),
                0,
                Double.NaN,
                status,
                List.of(),
                open ? "尚无法判定：" + String.join("、", unknown) : null,
                false,
                null);
        return new IndicatorResult(one.indicator().id(), status, Double.NaN, List.of(test));
    }

    List<UnitResult> units(Indicator indicator, int d) {
        List<UnitResult> found = new ArrayList<>();
        if (indicator.level() == Level.PART) {
            for (int part = firstPart(d); part < firstPart(d + 1); part++) {
                found.add(parts[part]);
            }
        } else {
            Roster roster = frame.roster();
            for (int school = roster.firstSchool(d); school < roster.firstSchool(d + 1); school++) {
                if (schools[school] != null) {
                    found.add(Objects.requireNonNull(schools[school]));
                }
            }
        }
        return found;
    }

    /** What must hold in a section: each indicator, or each dispersion and the unit rule in each stage. */
    private SectionResult section(
            Section section, List<DispersionResult> spread, List<StageCount> stages, List<IndicatorResult> indicators) {
        Statuses statuses = new Statuses();
        List<OneIndicator> all = setting.program().indicators();
        for (int k = 0; k < all.size(); k++) {
            if (!all.get(k).section().id().equals(section.id())) {
                continue;
            }
            if (all.get(k).indicator().rollUp() == RollUp.UNIT_RULE) {
                String id = all.get(k).indicator().id();
                spread.stream().filter(s -> s.indicator().equals(id)).forEach(s -> statuses.add(s.status()));
            } else {
                statuses.add(indicators.get(k).status());
            }
        }
        if (section.unitRule() != null) {
            stages.forEach(stage -> statuses.add(stageStatus(stage)));
        }
        return new SectionResult(section.id(), statuses.all(), statuses.met(), statuses.applicable());
    }

    /** Whether every unit of a stage keeps the unit rule. */
    static Status stageStatus(StageCount stage) {
        if (stage.compliant() + stage.undetermined() < stage.units()) {
            return Status.NOT_MET;
        }
        return stage.undetermined() > 0 ? Status.UNDETERMINED : stage.units() == 0 ? Status.NOT_APPLICABLE : Status.MET;
    }

    private List<VetoResult> vetoes(int d) {
        List<VetoResult> found = new ArrayList<>();
        for (OneVeto one : setting.program().vetoes()) {
            double strikes = one.when().at(frame, d);
            Status status = strikes == 1 ? Status.MET : strikes == 0 ? Status.NOT_MET : Status.UNDETERMINED;
            found.add(new VetoResult(one.veto().id(), status));
        }
        return found;
    }
}
