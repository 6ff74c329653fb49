package org.duxue.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.duxue.planning.Plan;
import org.duxue.reports.ColumnNames;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;
import org.duxue.reports.Subject;
import org.jspecify.annotations.Nullable;

/** The least-cost plan as a workbook: the costed list by school, its sum, its proof and its assumptions. */
public final class PlanWorkbook {
    private static final int COST = 8;

    private PlanWorkbook() {}

    public static void write(Subject subject, Plan plan, OutputStream out) throws IOException {
        Readout readout = new Readout(subject);
        try (Book book = new Book()) {
            purchases(book.page("方案").widths(16, 30, 8, 28, 8, 12, 12, 12, 16, 60), readout, plan);
            basis(book.page("依据").widths(110), plan);
            String title = readout.districtName() + subject.period() + "年最低成本达标方案";
            book.save(title, subject.letterhead().issuer(), subject.asOf(), out);
        }
    }

    private static void purchases(Page page, Readout readout, Plan plan) {
        page.title("最低成本达标方案");
        int first = page.row() + 2;
        int last = Math.max(first, first + plan.steps().size() - 1);
        page.put("合计（元）", Look.TEXT.bolder()).skip(COST - 1);
        page.formula(
                "SUM(" + Page.range(COST, first, last) + ")",
                amount(plan.cost()),
                Look.number(0).bolder());
        page.next();
        page.head(List.of("学校代码", "学校", "学段", "增加内容", "单位", "现有", "增加", "增加后", "费用（元）", "为了"));
        for (Plan.Step step : plan.steps()) {
            page.put(step.code(), Look.CENTER).put(readout.schoolName(step.code()), Look.TEXT);
            page.put(step.stage() == null ? "" : readout.stageName(step.stage()), Look.CENTER);
            page.put(ColumnNames.element(readout, step.column()), Look.TEXT);
            page.put(Official.unit(ColumnNames.unit(readout, step.column())), Look.CENTER);
            page.put(step.from().doubleValue(), Look.number(2)).put(step.add().doubleValue(), Look.number(2));
            page.put(step.to().doubleValue(), Look.number(2)).put(step.cost().doubleValue(), Look.number(0));
            page.put(String.join("；", step.reasons()), Look.TEXT).next();
        }
        page.freeze(2, first);
        page.filter(first - 1, last, COST + 1);
        page.repeat(first - 1, first - 1);
    }

    private static void basis(Page page, Plan plan) {
        page.title("方案的依据");
        if (plan.lowerBound() != null) {
            page.put(
                            "费用下界 " + Official.grouped(plan.lowerBound().doubleValue(), 0)
                                    + " 元：在这些手段和单价之下没有更便宜的方案低于此数。",
                            Look.TEXT)
                    .next();
        }
        if (plan.proof() != null) {
            Plan.Proof proof = plan.proof();
            page.put(
                            "代入方案重新评估：达标 " + proof.compliant() + "/" + proof.units() + "，差异系数不超限 "
                                    + proof.dispersionsMet() + "/" + proof.dispersions() + "。",
                            Look.TEXT)
                    .next();
        }
        for (String assumption : plan.assumptions()) {
            page.put("前提：" + assumption, Look.TEXT).next();
        }
    }

    private static double amount(@Nullable BigDecimal cost) {
        return cost == null ? Double.NaN : cost.doubleValue();
    }
}
