package org.duxue.outcome.opinion.deed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.outcome.opinion.CaseGround;
import org.duxue.outcome.opinion.Defence;
import org.duxue.outcome.opinion.OpinionText;
import org.duxue.outcome.opinion.Opinions;
import org.duxue.outcome.opinion.Rectification;
import org.duxue.outcome.opinion.view.OpinionPage;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.ClockView;
import org.duxue.work.programme.Clocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What followed on an opinion, for its page: the defence, the requirements and what was put right. */
@Component
class Followed {
    private final Opinions opinions;
    private final Requirements frozen;
    private final CasePapers papers;
    private final Clocks clocks;

    Followed(Opinions opinions, Requirements frozen, CasePapers papers, Clocks clocks) {
        this.opinions = opinions;
        this.frozen = frozen;
        this.papers = papers;
        this.clocks = clocks;
    }

    OpinionPage.@Nullable DefenceView defence(CaseGround ground) {
        Defence filed = opinions.defence(ground.reviewed().id()).orElse(null);
        if (filed == null) {
            return null;
        }
        Map<String, OpinionPage.Paper> known = papers.named(
                ground.reviewed().id(),
                filed.items().stream().flatMap(item -> item.evidence().stream()).toList());
        return new OpinionPage.DefenceView(
                filed.filedBy(),
                filed.filedAt(),
                filed.version(),
                filed.items().stream()
                        .map(item -> new OpinionPage.DefenceItem(
                                item.no(),
                                item.point(),
                                item.point() == null ? null : ReadOpinion.pointName(ground, item.point()),
                                item.text(),
                                shown(item.evidence(), known),
                                item.upheld() == null ? null : item.upheld() ? "upheld" : "rejected",
                                item.reason(),
                                item.step(),
                                item.before()))
                        .toList(),
                filed.decidedAt(),
                filed.decidedBy());
    }

    List<OpinionPage.RequirementView> requirements(UUID caseId) {
        List<OpinionText.Requirement> asked = frozen.inForce(caseId)
                .map(issue -> frozen.frozen(issue).text().requirements())
                .orElse(List.of());
        Optional<Rectification> report = opinions.rectification(caseId);
        List<OpinionPage.RequirementView> shown = new ArrayList<>();
        for (OpinionText.Requirement one : asked) {
            int no = shown.size() + 1;
            Optional<Rectification.Item> answer = report.flatMap(
                    r -> r.items().stream().filter(item -> item.no() == no).findFirst());
            shown.add(new OpinionPage.RequirementView(
                    no,
                    one.text(),
                    one.points(),
                    one.due(),
                    answer.map(Rectification.Item::text).orElse(null),
                    answer.map(Rectification.Item::done).orElse(null)));
        }
        return shown;
    }

    OpinionPage.@Nullable RectificationView rectification(CaseGround ground) {
        UUID id = ground.reviewed().id();
        Optional<LocalDate> due = clocks.of(id).stream()
                .filter(clock -> clock.kind() == ClockKind.RECTIFICATION_REPORT)
                .map(ClockView::due)
                .findFirst();
        if (due.isEmpty()) {
            return null;
        }
        Rectification report = opinions.rectification(id).orElse(null);
        if (report == null) {
            return new OpinionPage.RectificationView(due.get(), null, null, null, List.of(), null, null, 0);
        }
        Map<String, OpinionPage.Paper> known = papers.named(
                id,
                report.items().stream()
                        .flatMap(item -> item.evidence().stream())
                        .toList());
        return new OpinionPage.RectificationView(
                due.get(),
                report.filedBy(),
                report.filedAt(),
                report.summary(),
                report.items().stream()
                        .map(item -> new OpinionPage.RectificationItem(
                                item.no(),
                                item.text(),
                                item.done(),
                                shown(item.evidence(), known),
                                item.passed() == null ? null : item.passed() ? "passed" : "returned",
                                item.note()))
                        .toList(),
                report.checkedBy(),
                report.checkedAt(),
                report.round());
    }

    private static List<OpinionPage.Paper> shown(List<String> ids, Map<String, OpinionPage.Paper> known) {
        return ids.stream()
                .map(id -> known.getOrDefault(id, new OpinionPage.Paper(id, id, "")))
                .toList();
    }
}
