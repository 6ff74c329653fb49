package org.duxue.reports.narrative;

import java.util.ArrayList;
import java.util.List;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.DistrictResult.SectionResult;
import org.duxue.evaluation.result.DistrictResult.StageCount;
import org.duxue.evaluation.result.Status;
import org.duxue.reports.Official;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Block.Cell;
import org.duxue.reports.document.Block.Tone;
import org.duxue.reports.document.Span;

/** The opening paragraph and the verdict with its parts. */
final class ConclusionChapter {
    private ConclusionChapter() {}

    static void write(Draft draft) {
        draft.say(
                "依据",
                basis(draft.subject.pack().legalBasis()),
                "，按照“" + draft.subject.pack().title() + "”指标体系（版本"
                        + draft.subject.pack().version() + "），以",
                draft.subject.period() + "年教育事业统计及各责任单位填报、审核的数据为准，对" + draft.readout.districtName()
                        + "进行了督导评估。现将情况报告如下。");
        draft.add(draft.outline.chapter("总体结论"));
        verdict(draft);
        scope(draft);
        draft.add(parts(draft));
    }

    private static String basis(List<Clause> clauses) {
        List<String> names = clauses.stream()
                .map(clause -> clause.source() == null ? clause.text() : document(clause.source()))
                .distinct()
                .limit(3)
                .toList();
        return names.isEmpty() ? "国家有关规定" : String.join("、", names) + (names.size() > 1 ? "等规定" : "");
    }

    /** The document alone, without the pack's remark on how it was checked (按…核对). */
    private static String document(String source) {
        return source.replaceAll("（按[^）]*）", "").replaceAll("，按[^）]*）", "）").replaceAll("\\s", "");
    }

    private static void verdict(Draft draft) {
        for (DistrictResult district : draft.subject.evaluation().districts()) {
            String where = district.name().isBlank() ? draft.readout.districtName() : district.name();
            String what = "经评估，" + where + draft.subject.period() + "年督导评估结论为：";
            Span word = draft.sources.cite(
                    Official.verdict(district.verdict()), new Address.DistrictVerdict(district.code()));
            draft.say(what, Span.bold(word.text()), new Span("", Span.Weight.PLAIN, word.citation()), reason(district));
        }
    }

    private static String reason(DistrictResult district) {
        return switch (district.verdict()) {
            case MET -> "。各部分指标均达到规定要求，未出现一票否决情形。";
            case NOT_MET -> "。评估标准要求各项指标同时达到，存在下列未达标事项，须整改后再行申报。";
            case UNDETERMINED -> "。尚有数据缺失或事项未经确认，补齐之前不能作出结论；已有数据中未发现确定不达标的事项。";
            case NOT_APPLICABLE -> "。";
        };
    }

    private static void scope(Draft draft) {
        for (DistrictResult district : draft.subject.evaluation().districts()) {
            for (StageCount count : district.stages()) {
                if (count.units() == 0) {
                    continue;
                }
                List<Object> parts = new ArrayList<>();
                String stage = draft.readout.stageName(count.stage());
                parts.add("纳入评估的" + stage + "共" + count.units() + "所（部），" + draft.children()
                        + Draft.count(count.pupils()) + "人");
                if (hasUnitRule(draft)) {
                    parts.add("；达到" + draft.noun() + "达标要求的" + count.compliant() + "所，占"
                            + Draft.percent(count.compliant(), count.units()));
                    parts.add(count.undetermined() == 0 ? "" : "，因数据缺失待定" + count.undetermined() + "所");
                }
                parts.add(count.excluded() == 0 ? "" : "；按规定不纳入评估" + count.excluded() + "所（部）");
                parts.add("。");
                dispersions(draft, district, count.stage(), parts);
                draft.say(parts.toArray());
            }
        }
    }

    private static boolean hasUnitRule(Draft draft) {
        return !draft.readout.sections(true).isEmpty();
    }

    private static void dispersions(Draft draft, DistrictResult district, String stage, List<Object> parts) {
        List<DispersionResult> all = draft.readout.dispersions(district, stage);
        if (all.isEmpty()) {
            return;
        }
        long met = all.stream().filter(d -> d.status() == Status.MET).count();
        parts.add(all.size() + "项指标差异系数中，" + met + "项不超过限值");
        long over = all.stream().filter(d -> d.status() == Status.NOT_MET).count();
        long open = all.size() - met - over;
        parts.add(over == 0 ? "" : "，" + over + "项超过限值");
        parts.add(open == 0 ? "" : "，" + open + "项无法计算");
        parts.add("。");
    }

    private static Block parts(Draft draft) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SectionResult result : draft.readout.district().sections()) {
            if (result.status() == Status.NOT_APPLICABLE) {
                continue;
            }
            String name = draft.readout.framework().sections().stream()
                    .filter(section -> section.id().equals(result.section()))
                    .map(Section::name)
                    .findFirst()
                    .orElse(result.section());
            rows.add(List.of(
                    Cell.left(name),
                    Cell.of(Integer.toString(result.of())),
                    Cell.of(Integer.toString(result.met())),
                    status(result.status())));
        }
        return new Block.Table(
                draft.tableCaption(
                        "各部分评估结论",
                        new Address.DistrictVerdict(draft.readout.district().code())),
                List.of(40, 20, 20, 20),
                List.of("评估内容", "应达标项数", "已达标项数", "结论"),
                rows,
                Draft.ORIGIN + (hasUnitRule(draft) ? "资源配置部分按“" + draft.noun() + "达标要求”和各学段差异系数逐项计数。" : ""));
    }

    static Cell status(Status status) {
        Cell cell = Cell.of(Official.status(status));
        return switch (status) {
            case MET -> cell;
            case NOT_MET -> cell.toned(Tone.BAD);
            case UNDETERMINED -> cell.toned(Tone.NEAR);
            case NOT_APPLICABLE -> cell.toned(Tone.FAINT);
        };
    }
}
