package org.duxue.reports.workbook;

import java.util.List;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Relaxation;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Notice;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;
import org.duxue.reports.narrative.Unverified;

/** 说明: special cases, close calls, unverified figures, and how it was computed. */
final class RemarkSheet {
    private RemarkSheet() {}

    static void write(Book book, Readout readout) {
        Page page = book.page("说明").widths(16, 22, 30, 90);
        page.title("说明");
        page.head(List.of("类别", "编号", "对象", "内容"));
        method(page);
        readout.subject().evaluation().notices().forEach(notice -> notice(page, readout, notice));
        for (UnitResult unit : readout.subject().evaluation().units()) {
            for (IndicatorResult result : unit.indicators()) {
                result.tests().forEach(test -> test(page, readout, unit, result, test));
            }
        }
        for (DistrictResult district : readout.subject().evaluation().districts()) {
            district.dispersions().stream()
                    .filter(DispersionResult::boundary)
                    .forEach(d -> line(
                            page,
                            "临界值",
                            d.indicator(),
                            readout.stageName(d.stage()) + "差异系数",
                            "未修约值" + d.cv() + "，限值" + d.limit() + "；按显示位数修约后结论不同，以未修约值为准。"));
        }
        Unverified.of(readout.framework())
                .forEach(rule ->
                        line(page, "未核实", "", rule.where(), rule.clause().text()));
    }

    private static void method(Page page) {
        line(page, "口径", "", "比较", "未修约数值与标准比较；显示位数：指标值和均值2位、差异系数3位、百分数1位。");
        line(page, "口径", "", "差异系数", "按在校生数加权：均值=Σx/ΣP，标准差=√(ΣP(X−均值)²/ΣP)，差异系数=标准差/均值；“差异系数”表列出公式，可直接复核。");
        line(page, "口径", "", "缺失", "缺数据的显示“无法计算”，不作零处理，结论为待定。");
    }

    private static void notice(Page page, Readout readout, Notice notice) {
        String kind = switch (notice.kind()) {
            case "excluded" -> "不纳入评估";
            case "merged" -> "校区合并";
            case "boundary" -> "临界值";
            case "relaxation-expired" -> "放宽期满";
            case "relaxation-refused" -> "放宽不适用";
            default -> "提示";
        };
        String code = notice.code() == null ? "" : notice.code();
        line(page, kind, code, readout.stageName(notice.stage()), notice.message());
    }

    private static void test(Page page, Readout readout, UnitResult unit, IndicatorResult result, TestResult test) {
        Indicator indicator = readout.indicator(result.indicator());
        String who = unit.name() + readout.partName(unit.stage());
        if (test.relaxation() != null) {
            Relaxation relaxation = indicator.relaxations().stream()
                    .filter(r -> r.id().equals(test.relaxation()))
                    .findFirst()
                    .orElseThrow();
            line(
                    page,
                    "特殊情形",
                    unit.code(),
                    who,
                    indicator.id() + "：" + relaxation.name() + "。"
                            + relaxation.clause().text());
        }
        if (test.boundary()) {
            line(
                    page,
                    "临界值",
                    unit.code(),
                    who,
                    indicator.id() + "：未修约值" + test.value() + "，标准" + test.standard() + "；按显示位数修约后结论不同，以未修约值为准。");
        }
        if (test.reason() != null) {
            line(page, Official.MISSING, unit.code(), who, indicator.id() + "：" + test.reason());
        }
    }

    private static void line(Page page, String kind, String code, String who, String what) {
        page.put(kind, Look.CENTER).put(code, Look.CENTER).put(who, Look.TEXT).put(what, Look.TEXT);
        page.next();
    }
}
