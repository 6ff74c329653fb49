package org.duxue.evaluation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duxue.evaluation.engine.FormulaTrace;
import org.duxue.evaluation.engine.Frame;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.judge.Program.OneIndicator;
import org.duxue.evaluation.judge.Program.OneVeto;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.DistrictResult.SectionResult;
import org.duxue.evaluation.result.DistrictResult.StageCount;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Notice;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.Trace;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.statistics.WeightedDispersion;

/** Explains dispersions and verdicts of districts. */
final class DistrictTrace {
    private final Judging judging;
    private final Setting setting;
    private final Frame frame;
    private final UnitTrace units;

    DistrictTrace(Judging judging) {
        this.judging = judging;
        setting = judging.setting;
        frame = setting.frame();
        units = new UnitTrace(setting);
    }

    /** A figure of a dispersion, with every part's weight, value and contribution. */
    Trace dispersion(OneIndicator one, DispersionResult result, int d, int stage, String figure) {
        DispersionJudge.Spread spread = new DispersionJudge(setting, judging.parts).spread(one, d, stage);
        boolean known = !Double.isNaN(result.cv());
        double[] shares =
                known ? WeightedDispersion.contributions(spread.value, spread.weight) : new double[spread.part.length];
        List<Trace> members = new ArrayList<>();
        for (int k = 0; k < spread.part.length; k++) {
            members.add(member(one, stage, spread, k, shares[k], result.mean()));
        }
        Stage of = setting.program().rules().stages().get(stage);
        String subject = frame.roster().districtName(d) + of.name() + " · "
                + one.indicator().id() + " ";
        Clause clause = Objects.requireNonNull(one.dispersion()).clause();
        int decimals = one.tests().getFirst().test().decimals();
        Trace mean = new Trace(
                "dispersion",
                subject + "均值",
                "Σ(人数×数值) ÷ Σ人数，Σ人数 = " + FormulaTrace.plain(result.weight()),
                UnitTrace.boxed(result.mean()),
                UnitTrace.official(result.mean(), decimals),
                clause,
                null,
                figure.equals("mean") ? members : List.of());
        Trace sd = new Trace(
                "dispersion",
                subject + "标准差",
                "√(Σ 人数×(数值 − 均值)² ÷ Σ人数)",
                UnitTrace.boxed(result.sd()),
                UnitTrace.official(result.sd(), 4),
                clause,
                null,
                figure.equals("sd") ? with(mean, members) : List.of());
        if (!figure.equals("cv")) {
            return figure.equals("mean") ? mean : sd;
        }
        List<Trace> steps = new ArrayList<>(List.of(mean, sd));
        steps.addAll(members);
        return new Trace(
                "dispersion",
                subject + "差异系数",
                known ? FormulaTrace.plain(result.sd()) + " ÷ " + FormulaTrace.plain(result.mean()) : null,
                UnitTrace.boxed(result.cv()),
                display(result, Objects.requireNonNull(one.dispersion()).decimals()),
                clause,
                null,
                steps);
    }

    private static List<Trace> with(Trace first, List<Trace> rest) {
        List<Trace> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static String display(DispersionResult result, int decimals) {
        if (Double.isNaN(result.cv())) {
            return result.reason() == null ? UnitTrace.words(result.status()) : result.reason();
        }
        return UnitTrace.official(result.cv(), decimals) + "（标准 ≤ " + FormulaTrace.plain(result.limit()) + "，"
                + UnitTrace.words(result.status()) + (result.boundary() ? "，临界" : "") + "；不加权为 "
                + UnitTrace.official(result.unweighted(), decimals) + "，仅供参考）";
    }

    private Trace member(OneIndicator one, int stage, DispersionJudge.Spread spread, int k, double share, double mean) {
        int part = spread.part[k];
        UnitResult unit = judging.parts[part];
        int school = frame.parts().school(part);
        Trace test = units.test(
                unit.name(),
                one,
                one.tests().getFirst(),
                unit.indicators().get(one.place()).tests().getFirst(),
                stage,
                school);
        String weight = FormulaTrace.plain(spread.weight[k]);
        String value = FormulaTrace.plain(spread.value[k]);
        return new Trace(
                "unit",
                setting.program().rules().stages().get(stage).partOf(unit.name()),
                weight + " × (" + value + " − " + FormulaTrace.plain(mean) + ")²",
                UnitTrace.boxed(spread.value[k]),
                "人数 " + weight + "，数值 "
                        + UnitTrace.official(
                                spread.value[k], one.tests().getFirst().test().decimals()) + "，占差异的 "
                        + UnitTrace.official(share * 100, 1) + "%",
                null,
                null,
                List.of(test));
    }

    /** A district's test: its own formula, or the units that do not meet an indicator. */
    Trace test(OneIndicator one, IndicatorResult result, int d, String test) {
        for (int t = 0; t < one.tests().size(); t++) {
            if (one.level() == Level.DISTRICT && one.tests().get(t).test().id().equals(test)) {
                return units.test(
                        frame.roster().districtName(d),
                        one,
                        one.tests().get(t),
                        result.tests().get(t),
                        -1,
                        d);
            }
        }
        List<Trace> steps = new ArrayList<>();
        for (UnitResult unit : new DistrictJudge(setting, judging.parts, judging.schools).units(one.indicator(), d)) {
            IndicatorResult found = unit.indicators().get(one.place());
            if (found.status() == Status.NOT_MET || found.status() == Status.UNDETERMINED) {
                steps.add(brief("unit", unit.name() + partName(unit.stage()), found.status()));
            }
        }
        double value = result.tests().getFirst().value();
        return new Trace(
                "test",
                frame.roster().districtName(d) + " · " + one.indicator().id() + " 未达标单位数",
                null,
                UnitTrace.boxed(value),
                (Double.isNaN(value) ? "" : FormulaTrace.plain(value) + "，") + UnitTrace.words(result.status()),
                one.indicator().clause(),
                null,
                steps);
    }

    private String partName(String stageId) {
        return setting.program().rules().stages().stream()
                .filter(s -> s.id().equals(stageId))
                .map(Stage::partName)
                .findFirst()
                .orElse("");
    }

    private static Trace brief(String kind, String label, Status status) {
        return new Trace(kind, label, null, null, UnitTrace.words(status), null, null, List.of());
    }

    /** A district's verdict: sections, vetoes, what was left out. */
    Trace verdict(DistrictResult district, int d) {
        List<Trace> steps = new ArrayList<>();
        List<Section> sections = setting.program().framework().sections();
        for (int k = 0; k < sections.size(); k++) {
            steps.add(section(sections.get(k), district.sections().get(k), district, d));
        }
        for (int k = 0; k < district.vetoes().size(); k++) {
            OneVeto one = setting.program().vetoes().get(k);
            Status strikes = district.vetoes().get(k).strikes();
            steps.add(new Trace(
                    "rule",
                    "一票否决：" + one.veto().name(),
                    null,
                    null,
                    strikes == Status.MET ? "存在" : strikes == Status.NOT_MET ? "不存在" : "没有填报",
                    one.veto().clause(),
                    null,
                    List.of(FormulaTrace.of("条件", one.when().node(), frame, d))));
        }
        for (Notice notice : judging.evaluation().notices()) {
            boolean leftOut = notice.kind().equals("excluded") || notice.kind().equals("outside");
            if (leftOut && notice.code() != null && inDistrict(notice.code(), d)) {
                steps.add(new Trace("exclusion", notice.message(), null, null, "不参加评价", null, null, List.of()));
            }
        }
        return new Trace(
                "verdict",
                district.name() + " 的结论",
                null,
                null,
                UnitTrace.words(district.verdict()),
                null,
                null,
                steps);
    }

    private boolean inDistrict(String code, int d) {
        int school = frame.roster().schoolOf(code);
        return school >= 0 && frame.roster().district(school) == d;
    }

    private Trace section(Section section, SectionResult result, DistrictResult district, int d) {
        List<Trace> steps = new ArrayList<>();
        if (section.unitRule() != null) {
            for (StageCount stage : district.stages()) {
                steps.add(new Trace(
                        "rule",
                        partName(stage.stage()) + "达标情况",
                        null,
                        (double) stage.compliant(),
                        UnitTrace.words(DistrictJudge.stageStatus(stage)) + "：" + stage.units() + " 个中达标 "
                                + stage.compliant() + " 个，无法判定 " + stage.undetermined() + " 个",
                        section.unitRule().clause(),
                        null,
                        failing(stage.stage(), d)));
            }
        }
        List<OneIndicator> all = setting.program().indicators();
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).section().id().equals(section.id())) {
                indicator(all.get(k), district.indicators().get(k), district, steps);
            }
        }
        return new Trace(
                "rule",
                section.name(),
                null,
                null,
                UnitTrace.words(result.status()) + "：" + result.of() + " 项中达标 " + result.met() + " 项",
                null,
                null,
                steps);
    }

    private List<Trace> failing(String stage, int d) {
        List<Trace> found = new ArrayList<>();
        for (UnitResult unit : judging.parts) {
            boolean here = unit.stage().equals(stage) && inDistrict(unit.code(), d);
            Status status =
                    unit.unitRule() == null ? unit.compliant() : unit.unitRule().status();
            if (here && (status == Status.NOT_MET || status == Status.UNDETERMINED)) {
                found.add(brief("unit", unit.name() + partName(stage), status));
            }
        }
        return found;
    }

    private static void indicator(
            OneIndicator one, IndicatorResult result, DistrictResult district, List<Trace> steps) {
        String name = one.indicator().id() + " " + one.indicator().name();
        if (one.dispersion() == null) {
            steps.add(brief("rule", name, result.status()));
            return;
        }
        int decimals = one.dispersion().decimals();
        district.dispersions().stream()
                .filter(r -> r.indicator().equals(one.indicator().id()))
                .forEach(r -> steps.add(new Trace(
                        "dispersion",
                        name + " 差异系数（" + r.stage() + "）",
                        null,
                        UnitTrace.boxed(r.cv()),
                        display(r, decimals),
                        null,
                        null,
                        List.of())));
    }
}
