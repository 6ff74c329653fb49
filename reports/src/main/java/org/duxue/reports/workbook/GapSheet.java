package org.duxue.reports.workbook;

import java.util.List;
import org.duxue.reports.ColumnNames;
import org.duxue.reports.Gap;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;

/** 差距清单: what each unit lacks, in teachers, square metres, yuan and rooms, with the sum of what a filter shows. */
final class GapSheet {
    private static final int LACKING = 12;
    private static final int LAST = 13;

    private GapSheet() {}

    static void write(Book book, Readout readout, List<Gap> gaps) {
        Page page = book.page("差距清单").widths(16, 30, 8, 8, 34, 11, 11, 10, 26, 8, 12, 8, 14, 14);
        page.title("各" + readout.subject().pack().unitNoun() + "差距清单");
        page.note("缺口按“再增加多少即达到标准”计算；多学段共用资源为全校应增加的数量。合计随筛选变化，请先按“短缺资源”筛选。");
        int first = page.row() + 2;
        int last = Math.max(first, first + gaps.size() - 1);
        page.put("筛选后合计", Look.TEXT.bolder()).skip(LACKING - 1);
        for (int column = LACKING; column <= LAST; column++) {
            int of = column;
            double sum = gaps.stream()
                    .mapToDouble(gap -> of == LACKING ? gap.lacking() : gap.toFloor())
                    .sum();
            page.formula(
                    "SUBTOTAL(109," + Page.range(column, first, last) + ")",
                    sum,
                    Look.number(1).bolder());
        }
        page.next();
        page.head(List.of(
                "学校代码", "学校", "学段", "指标", "指标名称", "现值", "标准", "达标程度", "短缺资源", "单位", "现有量", "整数", "距标准缺口", "距底线缺口"));
        for (Gap gap : gaps) {
            row(page, readout, gap);
        }
        page.freeze(2, first);
        page.filter(first - 1, last, LAST);
        page.repeat(first - 1, first - 1);
    }

    private static void row(Page page, Readout readout, Gap gap) {
        int places = gap.whole() ? 0 : 2;
        page.put(gap.code(), Look.CENTER).put(gap.name(), Look.TEXT);
        page.put(readout.stageName(gap.stage()), Look.CENTER).put(gap.indicator(), Look.CENTER);
        page.put(readout.indicator(gap.indicator()).name(), Look.TEXT);
        page.put(gap.value(), Look.number(gap.decimals())).put(gap.standard(), Look.number(gap.decimals()));
        page.put(gap.value() / gap.standard(), Look.percent());
        page.put(ColumnNames.element(readout, gap.column()), Look.TEXT);
        page.put(Official.unit(gap.unit()), Look.CENTER).put(gap.present(), Look.number(places));
        page.put(gap.whole() ? "是" : "", Look.CENTER).put(gap.lacking(), Look.number(places));
        page.put(gap.toFloor(), Look.number(places)).next();
    }
}
