package org.duxue.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duxue.reports.chart.ComplianceBars;
import org.duxue.reports.chart.DispersionStrips;
import org.duxue.reports.chart.DispersionStrips.School;
import org.duxue.reports.chart.DispersionStrips.Strip;
import org.duxue.reports.chart.Drawing;
import org.duxue.reports.chart.GapBars;
import org.duxue.reports.chart.Standing;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Block.Cell;
import org.duxue.reports.document.Block.Tone;
import org.duxue.reports.document.ReportDocument;
import org.duxue.reports.document.Span;

/** A report with every kind of block, for the tests of both renderers. */
public final class SampleReport {
    private SampleReport() {}

    public static ReportDocument report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.RedHead("清河区人民政府教育督导室文件", "清教督〔2025〕3号"));
        blocks.add(new Block.Title(List.of("关于清河区2025年", "义务教育优质均衡发展督导评估情况的报告")));
        blocks.add(new Block.Addressee("清河区人民政府："));
        blocks.add(new Block.Heading(1, "一、总体结论"));
        blocks.add(new Block.Paragraph(List.of(
                Span.of("经评估，清河区2025年督导评估结论为："),
                Span.bold("未通过"),
                Span.of("。小学生均教学及辅助用房面积差异系数为"),
                Span.cited("0.515", 1),
                Span.of("，超过限值0.50；全区每百名学生拥有体育、艺术（美术、音乐）专任教师数为"),
                Span.cited("0.83人/百人", 2),
                Span.of("，标准为≥0.90人/百人，用房以m²计。"))));
        blocks.add(new Block.Heading(2, "（一）小学"));
        blocks.add(new Block.Heading(3, "1. 指标"));
        blocks.add(table());
        blocks.add(new Block.Figure("图1　小学各校指标值与标准之比及差异系数", strips()));
        blocks.add(new Block.Figure("图2　达标校数", bars()));
        blocks.add(new Block.Figure("图3　各类资源缺口", gaps()));
        blocks.add(new Block.SignOff("清河区人民政府教育督导室", "2025年9月30日", List.of("填报人：", "复核人：", "负责人（签字）：")));
        blocks.add(new Block.Annex("附件1", "各学校差距清单"));
        blocks.add(table());
        blocks.add(new Block.Note("数据来源：unit/2150011801/primary/R1/value"));
        return new ReportDocument("清河区督导评估情况的报告", "清河区人民政府教育督导室", LocalDate.of(2025, 9, 30), blocks);
    }

    private static Block.Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(List.of(
                    Cell.left("清河区实验小学第" + i + "校"),
                    Cell.right("4." + i),
                    Cell.of("达标"),
                    Cell.of("未达标").toned(i % 3 == 0 ? Tone.BAD : Tone.NEAR),
                    Cell.of("待定").toned(Tone.FAINT)));
        }
        return new Block.Table(
                "表1　各校情况",
                List.of(40, 15, 15, 15, 15),
                List.of("学校", "R4", "结论", "判断", "备注"),
                rows,
                "数据来源：unit/学校代码/primary/R4/value。");
    }

    public static Drawing strips() {
        List<Strip> strips = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            List<School> schools = new ArrayList<>();
            for (int s = 0; s < 60; s++) {
                double ratio = 0.4 + (s * 37 % 60) / 60.0 * (1 + i * 0.3);
                Standing standing = ratio >= 1 ? Standing.MET : ratio >= 0.85 ? Standing.NEAR : Standing.BELOW;
                schools.add(new School(ratio, standing));
            }
            strips.add(new Strip(
                    "R" + i + " 每百名学生拥有体育、艺术（美术、音乐）专任教师数", schools, i == 7 ? Double.NaN : 0.1 * i + 0.05, 0.5, 3));
        }
        return DispersionStrips.draw("各校指标值与标准之比", strips, 0.85);
    }

    public static Drawing bars() {
        return ComplianceBars.draw(
                "达标校数",
                List.of(
                        new ComplianceBars.Bar(
                                "R1 每百名学生拥有高于规定学历教师数", Map.of(Standing.MET, 50, Standing.NEAR, 6, Standing.BELOW, 4)),
                        new ComplianceBars.Bar(
                                "R2 骨干教师", Map.of(Standing.MET, 40, Standing.BELOW, 18, Standing.UNKNOWN, 2))));
    }

    public static Drawing gaps() {
        return GapBars.draw(
                "资源缺口",
                List.of(
                        new GapBars.Bar("小学 体育专任教师数", 0.123, "缺23人，12所"),
                        new GapBars.Bar("初中 教学及辅助用房面积", 0.041, "缺12,345.6m²，7所")));
    }
}
