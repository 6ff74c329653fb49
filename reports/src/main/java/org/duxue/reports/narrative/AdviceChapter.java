package org.duxue.reports.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Status;
import org.duxue.reports.Advice;
import org.duxue.reports.ColumnNames;
import org.duxue.reports.Gap;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Block.Cell;

/** What to do: resources by where they lack most, duties by department, data to complete, and the least-cost plan. */
final class AdviceChapter {
    private static final int FIRST = 3;
    private static final int TOLD = 15;

    private AdviceChapter() {}

    static void write(Draft draft) {
        draft.add(draft.outline.chapter("意见和建议"));
        int before = draft.blocks().size();
        resources(draft);
        duties(draft, Status.NOT_MET, "压实责任，补齐未达标事项", "整改");
        duties(draft, Status.UNDETERMINED, "完善数据和佐证", "补报或确认");
        Advice plan = draft.subject.plan();
        if (plan != null) {
            plan(draft, plan);
        }
        if (draft.blocks().size() == before) {
            draft.say("保持现有水平，按年度监测，防止反弹。");
        }
    }

    private static void resources(Draft draft) {
        List<Needs.Need> needs = Needs.of(draft);
        if (needs.isEmpty()) {
            return;
        }
        draft.add(draft.outline.section("逐所配齐短缺资源"));
        for (Needs.Need need : needs) {
            List<String> first = draft.gaps.stream()
                    .filter(gap ->
                            gap.stage().equals(need.stage()) && gap.column().equals(need.column()))
                    .filter(gap -> gap.indicator().equals(need.indicator()))
                    .sorted(Comparator.comparingDouble(gap -> gap.value() / gap.standard()))
                    .limit(FIRST)
                    .map(gap -> draft.named(gap.code(), gap.name(), gap.stage()) + "（缺" + amount(gap) + "）")
                    .toList();
            draft.say(draft.readout.stageName(need.stage())
                    + draft.readout.indicator(need.indicator()).name() + "：共需增加"
                    + ColumnNames.element(draft.readout, need.column()) + need.amount() + "，涉及" + need.units()
                    + "所（部），优先解决" + String.join("、", first) + "。");
        }
    }

    static String amount(Gap gap) {
        return Official.grouped(gap.lacking(), gap.whole() ? 0 : 1) + Official.unit(gap.unit());
    }

    private static void duties(Draft draft, Status status, String heading, String verb) {
        Map<String, List<String>> byOwner = new LinkedHashMap<>();
        for (DistrictResult district : draft.subject.evaluation().districts()) {
            for (Section section : draft.readout.sections(false)) {
                for (Indicator indicator : section.indicators()) {
                    boolean hit = Readout.result(district, indicator.id())
                            .filter(result -> result.status() == status)
                            .isPresent();
                    if (hit) {
                        String owner = indicator.owner().isBlank() ? "有关部门" : indicator.owner();
                        byOwner.computeIfAbsent(owner, o -> new ArrayList<>())
                                .add(indicator.id() + " " + indicator.name());
                    }
                }
            }
        }
        if (byOwner.isEmpty()) {
            return;
        }
        draft.add(draft.outline.section(heading));
        byOwner.forEach((owner, names) -> draft.say("请" + owner + verb + "：" + String.join("；", names) + "。"));
    }

    private static void plan(Draft draft, Advice plan) {
        draft.add(draft.outline.section("最低成本达标方案"));
        long schools = plan.steps().stream().map(Advice.Step::code).distinct().count();
        draft.say("在既定单价下求得的最低成本方案共" + plan.steps().size() + "项措施，涉及" + schools + "所" + draft.noun() + "，合计"
                + Official.grouped(plan.cost() / 10_000, 2) + "万元。"
                + (plan.passes() ? "将方案代入数据重新评估，全部达到要求。" : "将方案代入数据重新评估，仍有事项未达标，须同时整改。"));
        List<List<Cell>> rows = plan.steps().stream()
                .sorted(Comparator.comparingDouble(Advice.Step::cost).reversed())
                .limit(TOLD)
                .map(step -> row(draft, step))
                .toList();
        String more = plan.steps().size() > TOLD ? "仅列费用最高的" + TOLD + "项，全部措施见附件。" : "";
        draft.add(new Block.Table(
                draft.tableCaption("最低成本方案主要措施"),
                List.of(36, 26, 18, 20),
                List.of(draft.noun(), "增加内容", "数量", "费用（万元）"),
                rows,
                more + "费用为静态估算。"));
        List<String> sentences =
                plan.assumptions().stream().map(s -> s.replaceAll("。$", "")).toList();
        if (!sentences.isEmpty()) {
            draft.say("方案的前提：" + String.join("；", sentences) + "。");
        }
    }

    static List<Cell> row(Draft draft, Advice.Step step) {
        boolean whole = step.add() == Math.rint(step.add());
        return List.of(
                Cell.left(draft.named(step.code(), step.school(), step.stage())),
                Cell.left(step.what()),
                Cell.of(Official.grouped(step.add(), whole ? 0 : 1) + Official.unit(step.unit())),
                Cell.of(Official.grouped(step.cost() / 10_000, 2)));
    }
}
