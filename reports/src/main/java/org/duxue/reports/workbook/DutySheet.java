package org.duxue.reports.workbook;

import java.util.List;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Test;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;
import org.jspecify.annotations.Nullable;

/** A section whose indicators stand each for itself, one row per test. */
final class DutySheet {
    private DutySheet() {}

    static void write(Book book, Readout readout, Section section) {
        Page page = book.page(section.name()).widths(8, 44, 30, 20, 14, 8, 14, 14, 10, 50);
        page.title(section.name());
        int head = page.row();
        page.head(List.of("编号", "指标", "检验内容", "责任单位", "实际值", "要求", "标准", "单位", "结论", "标准原文"));
        for (DistrictResult district : readout.subject().evaluation().districts()) {
            for (Indicator indicator : section.indicators()) {
                rows(page, readout, district, indicator);
            }
        }
        page.freeze(2, head + 1);
        page.filter(head, page.row() - 1, 9);
        page.repeat(head, head);
    }

    private static void rows(Page page, Readout readout, DistrictResult district, Indicator indicator) {
        IndicatorResult result = Readout.result(district, indicator.id()).orElse(null);
        if (indicator.level() != Level.DISTRICT
                || result == null
                || result.tests().isEmpty()) {
            summary(page, readout, indicator, result);
            return;
        }
        for (TestResult test : result.tests()) {
            Test definition = readout.test(indicator.id(), test.test());
            begin(page, indicator, result.tests().size() == 1 ? "" : definition.name());
            page.put(test.value(), Look.number(definition.decimals()));
            page.put(definition.comparison().sign(), Look.CENTER);
            page.put(test.standard(), Look.number(definition.decimals()));
            page.put(Official.unit(definition.unit()), Look.CENTER);
            end(page, indicator, test.status());
        }
    }

    /** An indicator that schools answer: how many meet it. */
    private static void summary(Page page, Readout readout, Indicator indicator, @Nullable IndicatorResult result) {
        int met = 0;
        int asked = 0;
        for (UnitResult unit : readout.subject().evaluation().units()) {
            Status status = Readout.result(unit, indicator.id())
                    .map(IndicatorResult::status)
                    .orElse(Status.NOT_APPLICABLE);
            asked += status == Status.NOT_APPLICABLE ? 0 : 1;
            met += status == Status.MET ? 1 : 0;
        }
        begin(page, indicator, "达标" + readout.subject().pack().unitNoun() + "数（共" + asked + "所）");
        page.put(met, Look.number(0))
                .put("=", Look.CENTER)
                .put(asked, Look.number(0))
                .put("所", Look.CENTER);
        end(page, indicator, result == null ? Status.UNDETERMINED : result.status());
    }

    private static void begin(Page page, Indicator indicator, String what) {
        page.put(indicator.id(), Look.CENTER).put(indicator.name(), Look.TEXT).put(what, Look.TEXT);
        page.put(indicator.owner(), Look.TEXT);
    }

    private static void end(Page page, Indicator indicator, Status status) {
        page.put(Official.status(status), OverviewSheet.status(status));
        String mark = indicator.clause().verified() ? "" : "（尚未核实）";
        page.put(indicator.clause().text() + mark, Look.TEXT).next();
    }
}
