package org.duxue.reports.workbook;

import java.util.List;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Status;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;

/** 总览: the verdict, the parts, the stages, the dispersions against their limits. */
final class OverviewSheet {
    private OverviewSheet() {}

    static void write(Book book, Readout readout) {
        Page page = book.page("总览").widths(34, 14, 14, 14, 14, 14, 14, 14);
        var subject = readout.subject();
        page.title(readout.districtName() + subject.period() + "年"
                + titleOf(subject.pack().title()));
        page.note("指标体系：" + subject.pack().title() + "（版本 " + subject.pack().version() + "）" + "　计算日期："
                + Official.date(subject.asOf()) + "　数值未修约，按规定位数显示；“无法计算”表示缺数据，不作零处理。");
        for (DistrictResult district : subject.evaluation().districts()) {
            page.next();
            String name = district.name().isBlank() ? readout.districtName() : district.name();
            page.subtitle(name + "：" + Official.verdict(district.verdict()));
            sections(page, readout, district);
            stages(page, readout, district);
            dispersions(page, readout, district);
        }
    }

    /** 督导评估 → 督导评估结果, without saying 评估 twice. */
    static String titleOf(String pack) {
        return pack.endsWith("评估") ? pack + "结果" : pack + "评估结果";
    }

    static Look status(Status status) {
        return switch (status) {
            case MET -> Look.CENTER.filled(Colours.MET.fill());
            case NOT_MET -> Look.CENTER.filled(Colours.BELOW.fill()).bolder();
            case UNDETERMINED -> Look.CENTER.filled(Colours.UNKNOWN.fill());
            case NOT_APPLICABLE -> Look.FAINT_TEXT;
        };
    }

    private static void sections(Page page, Readout readout, DistrictResult district) {
        page.head(List.of("评估内容", "应达标项数", "已达标项数", "结论"));
        for (DistrictResult.SectionResult result : district.sections()) {
            String name = readout.framework().sections().stream()
                    .filter(section -> section.id().equals(result.section()))
                    .map(Section::name)
                    .findFirst()
                    .orElse(result.section());
            page.put(name, Look.TEXT).put(result.of(), Look.number(0)).put(result.met(), Look.number(0));
            page.put(Official.status(result.status()), status(result.status())).next();
        }
        page.next();
    }

    private static void stages(Page page, Readout readout, DistrictResult district) {
        page.head(List.of("学段", "评估数", "达标数", "达标率", "待定数", "不纳入数", "在校生数"));
        for (DistrictResult.StageCount count : district.stages()) {
            page.put(readout.stageName(count.stage()), Look.TEXT);
            page.put(count.units(), Look.number(0)).put(count.compliant(), Look.number(0));
            double share = count.units() == 0 ? Double.NaN : (double) count.compliant() / count.units();
            page.put(share, Look.percent()).put(count.undetermined(), Look.number(0));
            page.put(count.excluded(), Look.number(0))
                    .put(count.pupils(), Look.number(0))
                    .next();
        }
        page.next();
    }

    private static void dispersions(Page page, Readout readout, DistrictResult district) {
        for (Stage stage : readout.stages()) {
            List<DispersionResult> all = readout.dispersions(district, stage.id());
            if (all.isEmpty()) {
                continue;
            }
            page.head(List.of(stage.name() + "指标", "加权均值", "标准差", "差异系数", "限值", "结论", "临界值", "未加权（参考）"));
            for (DispersionResult d : all) {
                Indicator indicator = readout.indicator(d.indicator());
                int decimals = indicator.tests().getFirst().decimals();
                int cv = indicator.dispersion() == null
                        ? 3
                        : indicator.dispersion().decimals();
                page.put(indicator.id() + " " + indicator.name(), Look.TEXT);
                page.put(d.mean(), Look.number(decimals)).put(d.sd(), Look.number(decimals + 2));
                page.put(d.cv(), Look.number(cv)).put(d.limit(), Look.number(2));
                page.put(Official.status(d.status()), status(d.status()));
                page.put(d.boundary() ? "是" : "", Look.CENTER)
                        .put(d.unweighted(), Look.number(cv).inked("8C8C8C"))
                        .next();
            }
            page.next();
        }
    }
}
