package org.duxue.evaluation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.engine.Fast;
import org.duxue.evaluation.engine.Forming;
import org.duxue.evaluation.engine.Frame;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Preparation;
import org.duxue.evaluation.judge.UnitJudge.Judged;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.Notice;
import org.duxue.evaluation.result.UnitResult;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program over facts: merge, form parts, judge units in parallel, then districts in parallel. Every step
 * writes to its own place of an array, so the number of threads changes nothing.
 */
public final class Judging {
    final Setting setting;
    final UnitResult[] parts;
    final @Nullable UnitResult[] schools;
    private final Evaluation evaluation;

    private Judging(Setting setting, UnitResult[] parts, @Nullable UnitResult[] schools, Evaluation evaluation) {
        this.setting = setting;
        this.parts = parts;
        this.schools = schools;
        this.evaluation = evaluation;
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    /** Runs a program. */
    public static Judging run(Program program, Facts facts, EvaluationOptions options) {
        Frame frame = frame(program, facts, options);
        List<Notice> notices = new ArrayList<>(frame.roster().notices());
        notices.addAll(Forming.form(frame, program.framework().preparation().exclusions(), conditions(program)));
        Setting setting = new Setting(program, frame, options.asOf());
        UnitJudge judge = new UnitJudge(setting);
        Judged[] ofParts = new Judged[frame.parts().size()];
        IntStream.range(0, ofParts.length).parallel().forEach(p -> ofParts[p] = judge.part(p));
        int size = frame.roster().size();
        @Nullable Judged[] ofSchools = new @Nullable Judged[size];
        if (judge.judgesSchools()) {
            IntStream.range(0, size)
                    .parallel()
                    .filter(frame.parts()::inside)
                    .forEach(s -> ofSchools[s] = judge.school(s));
        }
        UnitResult[] parts = new UnitResult[ofParts.length];
        @Nullable UnitResult[] schools = new @Nullable UnitResult[size];
        List<UnitResult> units = new ArrayList<>(ofParts.length);
        for (int s = 0; s < size; s++) {
            for (int p = frame.parts().first(s); p < frame.parts().first(s + 1); p++) {
                parts[p] = take(ofParts[p], units, notices);
            }
            Judged school = ofSchools[s];
            schools[s] = school == null ? null : take(school, units, notices);
        }
        List<DistrictResult> districts = districts(setting, parts, schools);
        districts.forEach(d -> boundaries(d, notices));
        Framework framework = program.framework();
        return new Judging(
                setting,
                parts,
                schools,
                new Evaluation(
                        framework.id(), framework.version(), List.copyOf(units), districts, List.copyOf(notices)));
    }

    private static Frame frame(Program program, Facts facts, EvaluationOptions options) {
        Preparation.Merge merge = program.framework().preparation().merge();
        return Frame.of(
                facts,
                program.rules(),
                campuses(program, facts, options),
                merge == null ? null : merge.into(),
                program.columns(),
                program.framework().parameters(),
                options.parameters());
    }

    /** Which rows are campuses, read off the rows as they are. */
    private static IntPredicate campuses(Program program, Facts facts, EvaluationOptions options) {
        Formula when = program.mergeWhen();
        if (when == null) {
            return row -> false;
        }
        FactTable rows = facts.schools();
        Frame plain = Frame.ofRows(
                facts,
                program.rules(),
                program.mergeColumns(),
                program.framework().parameters(),
                options.parameters());
        return row -> when.at(plain, plain.roster().schoolOf(rows.code(row))) == 1;
    }

    private static List<Fast.@Nullable Num[]> conditions(Program program) {
        List<Fast.@Nullable Num[]> conditions = new ArrayList<>();
        for (List<@Nullable Formula> byStage : program.exclusions()) {
            Fast.@Nullable Num[] compiled = new Fast.@Nullable Num[byStage.size()];
            for (int stage = 0; stage < compiled.length; stage++) {
                Formula formula = byStage.get(stage);
                compiled[stage] = formula == null ? null : formula.fast();
            }
            conditions.add(compiled);
        }
        return conditions;
    }

    private static UnitResult take(Judged judged, List<UnitResult> units, List<Notice> notices) {
        units.add(judged.result());
        notices.addAll(judged.notices());
        return judged.result();
    }

    private static List<DistrictResult> districts(Setting setting, UnitResult[] parts, @Nullable UnitResult[] schools) {
        DistrictJudge judge = new DistrictJudge(setting, parts, schools);
        setting.frame().results((indicator, d) -> {
            var one = setting.program().indicators().get(indicator);
            return judge.units(one.indicator(), d).stream()
                    .map(unit -> unit.indicators().get(one.place()).status())
                    .toList();
        });
        return IntStream.range(0, setting.frame().roster().districts())
                .parallel()
                .mapToObj(judge::judge)
                .toList();
    }

    private static void boundaries(DistrictResult district, List<Notice> notices) {
        for (DispersionResult spread : district.dispersions()) {
            if (spread.boundary()) {
                notices.add(new Notice(
                        "boundary",
                        null,
                        spread.stage(),
                        district.name() + "的 " + spread.indicator() + " 差异系数处于临界：按公布的小数位数四舍五入后结论会不同",
                        "dispersion of " + spread.indicator() + " in " + district.name()
                                + " would be judged otherwise when rounded"));
            }
        }
    }
}
