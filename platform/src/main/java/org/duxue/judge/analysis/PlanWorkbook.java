package org.duxue.judge.analysis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A plan as a workbook: the sums and their proof on one sheet, the list by school on the other. */
final class PlanWorkbook {
    private static final String[] HEADINGS = {"学校代码", "学校", "数据项", "单位", "现有", "增加", "达到", "费用（元）", "用途"};
    private static final int[] WIDTHS = {14, 28, 24, 8, 12, 12, 12, 14, 80};

    private PlanWorkbook() {}

    static byte[] of(PlanView plan) {
        var bytes = new ByteArrayOutputStream();
        try {
            Workbook book = new Workbook(bytes, "Duxue", "1.0");
            sums(book.newWorksheet("方案概要"), plan);
            steps(book.newWorksheet("逐校清单"), plan);
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void sums(Worksheet sheet, PlanView plan) {
        sheet.width(0, 24);
        sheet.width(1, 60);
        int row = 0;
        row = line(sheet, row, "总投入（元）", plan.cost());
        row = line(sheet, row, "任何方案不低于（元）", plan.lowerBound());
        PlanView.Proof proof = plan.proof();
        if (proof != null) {
            row = text(sheet, row, "验证：达标的学段部", proof.compliant() + " / " + proof.units());
            row = text(sheet, row, "验证：不超限的差异系数", proof.dispersionsMet() + " / " + proof.of());
            row = text(sheet, row, "验证结论", proof.passes() ? "按方案实施后通过" : "按方案实施后仍不通过");
        }
        if (plan.reason() != null) {
            row = text(sheet, row, "说明", plan.reason());
        }
        for (String assumption : plan.assumptions()) {
            row = text(sheet, row, "前提", assumption);
        }
    }

    private static int line(Worksheet sheet, int row, String name, @Nullable Double value) {
        sheet.value(row, 0, name);
        if (value != null) {
            sheet.value(row, 1, value);
            sheet.style(row, 1).format("#,##0.00").horizontalAlignment("left").set();
        }
        return row + 1;
    }

    private static int text(Worksheet sheet, int row, String name, String value) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, value);
        sheet.style(row, 1).wrapText(true).set();
        return row + 1;
    }

    private static void steps(Worksheet sheet, PlanView plan) {
        for (int c = 0; c < HEADINGS.length; c++) {
            sheet.value(0, c, HEADINGS[c]);
            sheet.style(0, c).bold().set();
            sheet.width(c, WIDTHS[c]);
        }
        sheet.freezePane(2, 1);
        int row = 1;
        for (PlanView.Step step : plan.steps()) {
            sheet.value(row, 0, step.code());
            sheet.value(row, 1, step.name());
            sheet.value(row, 2, step.columnName());
            sheet.value(row, 3, step.unit().replace("m2", "m²"));
            sheet.value(row, 4, step.from());
            sheet.value(row, 5, step.add());
            sheet.value(row, 6, step.to());
            sheet.value(row, 7, step.cost());
            sheet.value(row, 8, String.join("；", step.reasons()));
            row++;
        }
    }
}
