package org.duxue.reports.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Test;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.reports.Readout;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Block.Cell;
import org.duxue.reports.document.Span;
import org.jspecify.annotations.Nullable;

/** A section whose indicators stand each for itself: 政府保障程度, 教育质量, 社会认可度. */
final class DutyChapter {
    private DutyChapter() {}

    static void write(Draft draft, Section section) {
        draft.add(draft.outline.chapter(Draft.state(section.name())));
        for (DistrictResult district : draft.subject.evaluation().districts()) {
            summary(draft, section, district);
            draft.add(table(draft, section, district));
            missed(draft, section, district);
        }
    }

    private static Optional<IndicatorResult> result(DistrictResult district, Indicator indicator) {
        return Readout.result(district, indicator.id());
    }

    private static long count(Section section, DistrictResult district, Status status) {
        return section.indicators().stream()
                .filter(i -> result(district, i).map(IndicatorResult::status).orElse(Status.UNDETERMINED) == status)
                .count();
    }

    private static void summary(Draft draft, Section section, DistrictResult district) {
        int asked = section.indicators().size() - (int) count(section, district, Status.NOT_APPLICABLE);
        if (asked == 0) {
            draft.say(section.name() + "共" + section.indicators().size() + "项指标，各" + draft.noun() + "逐所判定，不单独作为区级结论。");
            return;
        }
        long met = count(section, district, Status.MET);
        long missed = count(section, district, Status.NOT_MET);
        long open = count(section, district, Status.UNDETERMINED);
        draft.say(section.name() + "共" + asked + "项指标，达标" + met + "项" + (missed == 0 ? "" : "，未达标" + missed + "项")
                + (open == 0 ? "" : "，待定" + open + "项") + "。");
    }

    private static Block table(Draft draft, Section section, DistrictResult district) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Indicator indicator : section.indicators()) {
            IndicatorResult result = result(district, indicator).orElse(null);
            rows.add(List.of(
                    Cell.of(indicator.id()),
                    Cell.left(indicator.name()),
                    Cell.left(indicator.owner()),
                    Cell.left(finding(draft, indicator, result)),
                    ConclusionChapter.status(result == null ? Status.UNDETERMINED : result.status())));
        }
        return new Block.Table(
                draft.tableCaption(section.name() + "指标", new Address.DistrictTest(district.code(), "指标编号", "测试编号")),
                List.of(8, 32, 18, 30, 12),
                List.of("编号", "指标", "责任单位", "实际值（标准）", "结论"),
                rows,
                Draft.ORIGIN);
    }

    /** The figures of a district indicator, or how many units miss one that units answer. */
    static String finding(Draft draft, Indicator indicator, @Nullable IndicatorResult result) {
        if (indicator.level() != Level.DISTRICT) {
            return units(draft, indicator);
        }
        if (result == null) {
            return "—";
        }
        List<String> parts = new ArrayList<>();
        for (TestResult test : result.tests()) {
            if (test.status() == Status.NOT_APPLICABLE) {
                continue;
            }
            parts.add(one(draft, indicator, test, result.tests().size() == 1));
        }
        return String.join("；", parts);
    }

    private static String one(Draft draft, Indicator indicator, TestResult test, boolean alone) {
        Test definition = draft.readout.test(indicator.id(), test.test());
        String name = alone ? "" : definition.name();
        if (!isConfirmation(definition, test)) {
            String value = Double.isNaN(test.value())
                    ? "缺数据"
                    : draft.quantity(indicator.id(), test) + "（" + draft.standard(indicator.id(), test) + "）";
            return name + " " + value;
        }
        String found = switch (test.status()) {
            case MET -> "经审核符合";
            case NOT_MET -> "经审核不符合";
            case UNDETERMINED, NOT_APPLICABLE -> "未经审核确认";
        };
        return name.replaceAll("已?确认$", "") + found;
    }

    /** A test that asks for a reviewer's yes: without unit, against 1. */
    private static boolean isConfirmation(Test definition, TestResult test) {
        return definition.unit().isBlank() && test.standard() == 1;
    }

    private static String units(Draft draft, Indicator indicator) {
        int met = 0;
        int asked = 0;
        for (var unit : draft.subject.evaluation().units()) {
            Status status = Readout.result(unit, indicator.id())
                    .map(IndicatorResult::status)
                    .orElse(Status.NOT_APPLICABLE);
            if (status != Status.NOT_APPLICABLE) {
                asked++;
                met += status == Status.MET ? 1 : 0;
            }
        }
        return asked == 0 ? "—" : met + "/" + asked + "所达标";
    }

    private static void missed(Draft draft, Section section, DistrictResult district) {
        for (Indicator indicator : section.indicators()) {
            IndicatorResult result = result(district, indicator).orElse(null);
            if (result == null || result.status() != Status.NOT_MET || indicator.level() != Level.DISTRICT) {
                continue;
            }
            List<Span> spans = new ArrayList<>();
            spans.add(Span.bold(indicator.id() + " " + indicator.name()));
            spans.add(Span.of("未达标"));
            String between = "：";
            for (TestResult test : result.tests()) {
                if (test.status() == Status.NOT_MET && Double.isFinite(test.value())) {
                    spans.add(Span.of(between
                            + draft.readout.test(indicator.id(), test.test()).name()));
                    spans.add(draft.sources.cite(
                            draft.quantity(indicator.id(), test),
                            new Address.DistrictTest(district.code(), indicator.id(), test.test())));
                    spans.add(Span.of("，标准" + draft.standard(indicator.id(), test)));
                    between = "；";
                }
            }
            spans.add(Span.of("。" + (indicator.owner().isBlank() ? "" : "责任单位：" + indicator.owner() + "。")));
            draft.say(spans);
        }
    }
}
