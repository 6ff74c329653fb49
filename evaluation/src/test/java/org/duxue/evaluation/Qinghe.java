package org.duxue.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Dispersion;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Indicator.Measure;
import org.duxue.evaluation.framework.Indicator.RollUp;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Parameter;
import org.duxue.evaluation.framework.PerStage;
import org.duxue.evaluation.framework.Preparation;
import org.duxue.evaluation.framework.Relaxation;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.framework.Test;
import org.duxue.evaluation.framework.Test.Comparison;
import org.duxue.evaluation.framework.Veto;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.UnitResult;
import org.jspecify.annotations.Nullable;

/** Qinghe (清河), the invented district of the tests, and a standard small enough to check by hand. */
public final class Qinghe {
    public static final LocalDate TODAY = LocalDate.of(2025, 11, 24);
    public static final EvaluationOptions OPTIONS = EvaluationOptions.on(TODAY);
    static final Clause CLAUSE = new Clause("清河办法", "清河教〔2025〕1号", true);

    private Qinghe() {}

    public static List<Stage> stages() {
        return List.of(
                new Stage("primary", "小学", "primary", "小学部", true),
                new Stage("junior", "初中", "junior", "初中部", true),
                new Stage("senior", "高中", "senior", "高中部", false));
    }

    public static Preparation preparation() {
        return new Preparation(
                new Preparation.Merge("是否计校数 = 否", "parent_code", true, CLAUSE),
                List.of(
                        new Preparation.Parts(List.of("小学", "教学点"), List.of("primary")),
                        new Preparation.Parts(List.of("初级中学"), List.of("junior")),
                        new Preparation.Parts(List.of("九年一贯制学校"), List.of("primary", "junior")),
                        new Preparation.Parts(List.of("完全中学"), List.of("junior", "senior")),
                        new Preparation.Parts(List.of("十二年一贯制学校"), List.of("primary", "junior", "senior")),
                        new Preparation.Parts(List.of("高级中学"), List.of("senior")),
                        new Preparation.Parts(List.of("特殊教育学校"), List.of())),
                new Preparation.Split(
                        "pupils",
                        List.of("teaching_area", "indoor_sports_area", "equipment_value_wan"),
                        Map.of(
                                "primary", BigDecimal.ONE,
                                "junior", new BigDecimal("1.1"),
                                "senior", new BigDecimal("1.32")),
                        CLAUSE),
                List.of(new Preparation.Exclusion(
                        "tiny", "type = “教学点” 且 pupils < 50", "教学点不足 50 人", "teaching point under 50", CLAUSE)));
    }

    /** Three resource indicators (two of three must be met), one school and two district indicators, one veto. */
    public static Framework framework() {
        return framework(List.of(teachers(), area(), equipment()), List.of());
    }

    public static Framework framework(List<Indicator> resources, List<Indicator> more) {
        List<Indicator> government = new ArrayList<>(List.of(classes(), rotation(), training()));
        government.addAll(more);
        return new Framework(
                "qinghe",
                "1",
                stages(),
                QingheElements.all(),
                List.of(new Parameter("rotation_line", "交流比例", "rotation", "%", BigDecimal.TEN, CLAUSE)),
                preparation(),
                List.of(
                        new Section(
                                "R",
                                "资源配置",
                                "resources",
                                resources,
                                resources.size() < 3 ? null : new Section.UnitRule(resources.size() - 1, CLAUSE)),
                        new Section("G", "政府保障", "government", government, null)),
                List.of(new Veto("exam", "以考试方式招生", "exam", "exam_admission", CLAUSE)));
    }

    public static Indicator teachers() {
        return resource(
                "R1",
                "每百名学生拥有高于规定学历教师数",
                new PerStage(Map.of(
                        "primary",
                        "(teachers_diploma + teachers_bachelor + teachers_master + teachers_doctor) ÷ 换算(pupils, 百人)",
                        "junior",
                        "(本科学历专任教师数 + 硕士学历专任教师数 + 博士学历专任教师数) / 换算(在校生数, 百人)")),
                new PerStage(Map.of("primary", "4.2", "junior", "5.3")),
                "人/百人",
                List.of());
    }

    public static Indicator area() {
        return resource(
                "R4",
                "生均教学及辅助用房面积",
                PerStage.all("(teaching_area − indoor_sports_area) ÷ pupils"),
                new PerStage(Map.of("primary", "4.5", "junior", "5.8")),
                "m2/生",
                List.of());
    }

    public static Indicator equipment() {
        return resource(
                "R6",
                "生均教学仪器设备值",
                PerStage.all("换算(equipment_value_wan, 元) ÷ pupils"),
                new PerStage(Map.of("primary", "2000", "junior", "2500")),
                "元/生",
                List.of());
    }

    /** Half of the pupils' PE teachers; a small rural school may count visiting ones until mid-2026 with a plan. */
    public static Indicator sports(LocalDate until) {
        return resource(
                "R3",
                "每百名学生拥有体育专任教师数",
                PerStage.all("pe ÷ 换算(pupils, 百人)"),
                PerStage.all("0.9"),
                "人/百人",
                List.of(new Relaxation(
                        "small-rural",
                        "乡村小规模学校",
                        "small rural school",
                        "城乡 = “乡村” 且 pupils < 100",
                        "plan_filed",
                        until,
                        "value",
                        PerStage.all("(pe + or_zero(visiting_pe)) ÷ 换算(pupils, 百人)"),
                        null,
                        CLAUSE)));
    }

    static Indicator resource(
            String id, String name, PerStage value, PerStage standard, String unit, List<Relaxation> relaxations) {
        return new Indicator(
                id,
                name,
                name,
                Measure.FORMULA,
                Level.PART,
                RollUp.UNIT_RULE,
                List.of(new Test("value", name, name, value, Comparison.AT_LEAST, standard, unit, 2, CLAUSE)),
                relaxations,
                new BigDecimal("0.85"),
                new Dispersion(
                        "pupils",
                        Map.of("primary", new BigDecimal("0.50"), "junior", new BigDecimal("0.45")),
                        3,
                        CLAUSE),
                "区教委",
                List.of(),
                CLAUSE);
    }

    static Indicator classes() {
        return simple(
                "G5",
                "大班额班数",
                Level.SCHOOL,
                RollUp.ALL,
                "count_over(小学班额, 45) + count_over(初中班额, 50)",
                Comparison.EQUAL,
                "0",
                "班",
                0);
    }

    static Indicator rotation() {
        return simple(
                "G11",
                "教师交流比例",
                Level.DISTRICT,
                RollUp.NONE,
                "换算(rotated ÷ eligible, %)",
                Comparison.AT_LEAST,
                "rotation_line",
                "%",
                1);
    }

    static Indicator training() {
        return simple(
                "G9",
                "培训完成率",
                Level.DISTRICT,
                RollUp.NONE,
                "换算(sum(trained) ÷ sum(teachers), %)",
                Comparison.AT_LEAST,
                "100%",
                "%",
                1);
    }

    static Indicator simple(
            String id,
            String name,
            Level level,
            RollUp rollUp,
            String value,
            Comparison comparison,
            String standard,
            String unit,
            int decimals) {
        return new Indicator(
                id,
                name,
                name,
                Measure.FORMULA,
                level,
                rollUp,
                List.of(new Test(
                        "value",
                        name,
                        name,
                        PerStage.all(value),
                        comparison,
                        PerStage.all(standard),
                        unit,
                        decimals,
                        CLAUSE)),
                List.of(),
                null,
                null,
                "区教委",
                List.of(),
                CLAUSE);
    }

    /** A row of a good primary school. */
    public static FactTable.Builder primary(FactTable.Builder table, String code, String name, int pupils) {
        return table.row(code)
                .text("name", name)
                .text("type", "小学")
                .text("district", "500199")
                .number("pupils_primary", pupils)
                .number("teachers_diploma_primary", pupils / 100.0)
                .number("teachers_bachelor_primary", 3 * pupils / 100.0)
                .number("teachers_master_primary", pupils / 100.0)
                .number("teachers_doctor_primary", 0)
                .number("teaching_area", 6.0 * pupils)
                .number("indoor_sports_area", 1.0 * pupils)
                .number("equipment_value_wan", 0.21 * pupils)
                .list("class_sizes_primary", 40, 40)
                .number("trained", pupils / 20.0)
                .number("teachers", pupils / 20.0);
    }

    public static FactTable.Builder nineYear(FactTable.Builder table, String code, String name, int a, int b) {
        return table.row(code)
                .text("name", name)
                .text("type", "九年一贯制学校")
                .text("district", "500199")
                .number("pupils_primary", a)
                .number("pupils_junior", b)
                .number("teachers_diploma_primary", 0)
                .number("teachers_bachelor_primary", 5 * a / 100.0)
                .number("teachers_master_primary", 0)
                .number("teachers_doctor_primary", 0)
                .number("teachers_bachelor_junior", 6 * b / 100.0)
                .number("teachers_master_junior", 0)
                .number("teachers_doctor_junior", 0)
                .number("teaching_area", 8.0 * (a + b))
                .number("indoor_sports_area", 1.0 * (a + b))
                .number("equipment_value_wan", 0.26 * (a + b))
                .list("class_sizes_primary", 40, 41)
                .list("class_sizes_junior", 50)
                .number("trained", 20)
                .number("teachers", 20);
    }

    public static Facts facts(FactTable.Builder schools) {
        return new Facts(
                schools.build(),
                FactTable.builder()
                        .row("500199")
                        .text("name", "清河区")
                        .number("rotated", 10)
                        .number("eligible", 100)
                        .flag("exam_admission", false)
                        .build());
    }

    /** Three primary schools and a nine-year school, all good. */
    public static FactTable.Builder schools() {
        FactTable.Builder table = FactTable.builder();
        primary(table, "S1", "清河一小", 400);
        primary(table, "S2", "清河二小", 700);
        primary(table, "S3", "柳树小学", 150);
        nineYear(table, "N1", "清河学校", 300, 200);
        nineYear(table, "N2", "北岸学校", 240, 260);
        return table;
    }

    public static Evaluation evaluate(Framework framework, FactTable.Builder schools) {
        return Evaluator.of(framework).evaluate(facts(schools), OPTIONS);
    }

    public static UnitResult unit(Evaluation evaluation, String code, String stage) {
        return evaluation.units().stream()
                .filter(u -> u.code().equals(code) && u.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    public static IndicatorResult indicator(UnitResult unit, String id) {
        return unit.indicators().stream()
                .filter(i -> i.indicator().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static double value(Evaluation evaluation, String code, String stage, String id) {
        return indicator(unit(evaluation, code, stage), id).tests().getFirst().value();
    }

    public static DistrictResult district(Evaluation evaluation) {
        return evaluation.districts().getFirst();
    }

    public static DispersionResult dispersion(Evaluation evaluation, String id, String stage) {
        return district(evaluation).dispersions().stream()
                .filter(d -> d.indicator().equals(id) && d.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
