package org.duxue.planning;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.Evaluator;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Dispersion;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.PerStage;
import org.duxue.evaluation.framework.Preparation;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.framework.Test;

/**
 * A standard of three indicators, of which two must be met and the third reach 85 %: teachers per hundred pupils (4 and
 * 5, whole teachers), area per pupil (5 and 6 m², shared by the stages) and equipment per pupil (2 000 yuan, shared).
 */
final class Valley {
    private static final Clause CLAUSE = new Clause("山谷办法", null, true);
    static final PlanLever TEACHER = new PlanLever("teacher", "R1", "teachers", true, new BigDecimal("100000"));
    static final PlanLever AREA = new PlanLever("area", "R2", "area", false, new BigDecimal("3000"));
    static final PlanLever EQUIPMENT = new PlanLever("equipment", "R3", "equipment", false, new BigDecimal("10000"));
    static final List<PlanLever> LEVERS = List.of(TEACHER, AREA, EQUIPMENT);

    private Valley() {}

    static Evaluator evaluator(String limit) {
        return Evaluator.of(new Framework(
                "valley",
                "1",
                List.of(
                        new Stage("primary", "小学", "primary", "小学部", true),
                        new Stage("junior", "初中", "junior", "初中部", true)),
                List.of(
                        element("pupils", "在校生数", "人", Level.PART),
                        element("teachers", "教师数", "人", Level.PART),
                        element("area", "用房面积", "m2", Level.SCHOOL),
                        element("equipment", "设备值", "万元", Level.SCHOOL)),
                List.of(),
                new Preparation(
                        null,
                        List.of(
                                new Preparation.Parts(List.of("小学"), List.of("primary")),
                                new Preparation.Parts(List.of("九年一贯制学校"), List.of("primary", "junior"))),
                        new Preparation.Split(
                                "pupils",
                                List.of("area", "equipment"),
                                Map.of("primary", BigDecimal.ONE, "junior", new BigDecimal("1.1")),
                                CLAUSE),
                        List.of()),
                List.of(new Section(
                        "R",
                        "资源",
                        "resources",
                        List.of(
                                indicator("R1", "teachers ÷ 换算(pupils, 百人)", "人/百人", "4", "5", limit),
                                indicator("R2", "area ÷ pupils", "m2/生", "5", "6", limit),
                                indicator("R3", "换算(equipment, 元) ÷ pupils", "元/生", "2000", "2000", limit)),
                        new Section.UnitRule(2, CLAUSE))),
                List.of()));
    }

    private static Indicator indicator(
            String id, String value, String unit, String primary, String junior, String limit) {
        return new Indicator(
                id,
                id,
                id,
                Indicator.Measure.FORMULA,
                Level.PART,
                Indicator.RollUp.UNIT_RULE,
                List.of(new Test(
                        "value",
                        id,
                        id,
                        PerStage.all(value),
                        Test.Comparison.AT_LEAST,
                        new PerStage(Map.of("primary", primary, "junior", junior)),
                        unit,
                        2,
                        null)),
                List.of(),
                new BigDecimal("0.85"),
                new Dispersion(
                        "pupils", Map.of("primary", new BigDecimal(limit), "junior", new BigDecimal(limit)), 3, CLAUSE),
                "区教委",
                List.of(),
                CLAUSE);
    }

    private static Element element(String id, String name, String unit, Level level) {
        return new Element(
                id,
                name,
                id,
                Element.Kind.NUMBER,
                unit,
                level,
                level == Level.PART ? List.of("primary", "junior") : List.of(),
                true,
                "school",
                true,
                null,
                null,
                List.of(),
                List.of(),
                "");
    }

    /** A primary school; equipment in 万元. */
    static void primary(
            FactTable.Builder table, String code, int pupils, double teachers, double area, double equipment) {
        table.row(code)
                .text("name", code + "小学")
                .text("type", "小学")
                .number("pupils_primary", pupils)
                .number("teachers_primary", teachers)
                .number("area", area)
                .number("equipment", equipment);
    }

    static PlanRequest request(FactTable.Builder table, String limit, PlanRequest.Forbidden... forbidden) {
        return new PlanRequest(
                evaluator(limit),
                new Facts(table.build(), FactTable.empty()),
                EvaluationOptions.on(LocalDate.of(2025, 11, 24)),
                LEVERS,
                Set.of(forbidden),
                Set.of(),
                Duration.ofSeconds(20));
    }

    static Plan plan(PlanRequest request) {
        return Planner.plan(request, PlanProgress.NONE);
    }
}
