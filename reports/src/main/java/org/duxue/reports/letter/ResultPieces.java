package org.duxue.reports.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.RedLine;
import org.duxue.reports.chart.DomainBars;
import org.duxue.reports.chart.Drawing;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Block.Cell;
import org.duxue.reports.document.Block.Tone;
import org.duxue.reports.letter.figure.Figure;

/** Pieces that several letters share: scores, lists, requirements, defence, all observation points. */
final class ResultPieces {
    private static final String NOTHING = "—";

    private ResultPieces() {}

    /** The grade and the total in one sentence, with the red lines that cap it. */
    static void verdict(LetterDraft draft, String what) {
        List<Object> sentence = new ArrayList<>(List.of(what + "等次为“" + draft.grade() + "”，总分"));
        sentence.addAll(draft.range("total"));
        sentence.addAll(List.of("（", draft.cite("scale/full"), "为满分）。"));
        draft.say(sentence.toArray());
        Map<String, String> struck = draft.outcome().result().struck();
        for (RedLine line : draft.matter.pack().scheme().redLines()) {
            String reason = struck.get(line.id());
            if (reason != null) {
                draft.say("触及底线“" + line.name() + "”，等次最高为“" + draft.gradeName(line.caps()) + "”。事实：" + reason + "。");
            }
        }
    }

    static Block.Table domainTable(LetterDraft draft) {
        String caption = draft.tableCaption("各领域得分");
        Appraised result = draft.outcome().result();
        List<List<Cell>> rows = new ArrayList<>();
        for (Domain domain : draft.matter.pack().scheme().domains()) {
            int row = rows.size();
            String id = domain.id();
            rows.add(List.of(
                    Cell.left(domain.name()),
                    number(draft, caption, row, 1, id + "/weight"),
                    number(draft, caption, row, 2, id),
                    number(draft, caption, row, 3, id + "/rate"),
                    Cell.of(steps(draft, result, domain))));
        }
        rows.add(List.of(
                Cell.left("合计"),
                number(draft, caption, rows.size(), 1, "scale/full"),
                number(draft, caption, rows.size(), 2, "total"),
                Cell.of(NOTHING),
                Cell.of(NOTHING)));
        return new Block.Table(
                caption,
                List.of(30, 14, 18, 16, 22),
                List.of("领域", "满分（分）", "得分（分）", "得分率（%）", "各等级观测点"),
                rows,
                "未参评的观测点不计分，其权重由同一指标的其他观测点分担。");
    }

    private static String steps(LetterDraft draft, Appraised result, Domain domain) {
        List<String> own = domain.indicators().stream()
                .flatMap(i -> i.points().stream())
                .map(Point::id)
                .toList();
        String counts = draft.matter.pack().scheme().scale().steps().stream()
                .map(step -> {
                    long count = result.points().stream()
                            .filter(p -> own.contains(p.point()) && p.steps().equals(List.of(step.id())))
                            .count();
                    draft.register.know(Figure.count(
                            domain.id() + "/step/" + step.id(), domain.name() + "评为" + step.name(), count, "个"));
                    return count == 0 ? "" : step.name() + count + "个";
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("，"));
        return counts.isEmpty() ? NOTHING : counts;
    }

    private static Cell number(LetterDraft draft, String caption, int row, int column, String address) {
        if (draft.register.figure(address).isPresent()) {
            return Cell.of(draft.register.cell(caption, row, column, address));
        }
        return open(draft, address);
    }

    private static Cell pinned(LetterDraft draft, String caption, int row, int column, String address) {
        return draft.register.figure(address).isPresent()
                ? Cell.of(draft.register.pin(caption, row, column, address))
                : open(draft, address);
    }

    private static Cell open(LetterDraft draft, String address) {
        if (draft.register.figure(address + "/low").isPresent()) {
            String low = draft.register.figure(address + "/low").orElseThrow().number();
            String high = draft.register.figure(address + "/high").orElseThrow().number();
            return Cell.of(low + "–" + high);
        }
        return Cell.of(NOTHING);
    }

    static Block.Figure domainChart(LetterDraft draft) {
        String caption = draft.chartCaption("各领域得分率");
        List<DomainBars.Bar> bars = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (Domain domain : draft.matter.pack().scheme().domains()) {
            String address = domain.id() + "/rate";
            draft.register.figure(address).ifPresent(figure -> {
                double rate = figure.value().doubleValue();
                bars.add(new DomainBars.Bar(domain.name(), rate, rate, figure.print()));
                shown.add(address);
            });
            draft.register.figure(address + "/low").ifPresent(low -> {
                var high = draft.register.figure(address + "/high").orElseThrow();
                bars.add(new DomainBars.Bar(
                        domain.name(),
                        low.value().doubleValue(),
                        high.value().doubleValue(),
                        low.print() + "–" + high.print()));
                shown.addAll(List.of(address + "/low", address + "/high"));
            });
        }
        draft.register.chart(caption, shown);
        String alt = bars.stream().map(bar -> bar.label() + " " + bar.text()).collect(Collectors.joining("；"));
        Drawing drawing = DomainBars.draw(alt, bars);
        return new Block.Figure(caption, drawing);
    }

    static void remarks(LetterDraft draft, List<LetterMatter.Remark> remarks, String none) {
        if (remarks.isEmpty()) {
            draft.say(none);
        }
        int number = 0;
        for (LetterMatter.Remark remark : remarks) {
            boolean named = remark.points().stream().map(draft::pointName).allMatch(remark.text()::contains);
            String from = named ? "" : "（" + draft.pointNames(remark.points()) + "）";
            draft.say(++number + ". " + closed(remark.text()) + from);
        }
    }

    private static String closed(String text) {
        String plain = text.strip();
        return plain.endsWith("。") || plain.endsWith("；") ? plain : plain + "。";
    }

    static Block.Table requirements(LetterDraft draft) {
        List<List<Cell>> rows = new ArrayList<>();
        for (LetterMatter.Requirement one : draft.outcome().words().requirements()) {
            rows.add(List.of(
                    Cell.of(Integer.toString(rows.size() + 1)),
                    Cell.left(one.text()),
                    Cell.left(draft.pointNames(one.points())),
                    Cell.of(LetterDraft.date(one.due()))));
        }
        return new Block.Table(
                draft.tableCaption("整改要求"),
                List.of(10, 44, 26, 20),
                List.of("序号", "整改事项", "对应观测点", "完成时限"),
                rows,
                null);
    }

    static void defence(LetterDraft draft) {
        List<LetterMatter.Defence> items = draft.outcome().words().defence();
        if (items.isEmpty()) {
            return;
        }
        List<List<Cell>> rows = items.stream()
                .map(item -> List.of(
                        Cell.left(item.about()),
                        Cell.left(item.text()),
                        Cell.of(item.upheld() ? "采纳" : "不采纳"),
                        Cell.left(item.reason())))
                .toList();
        draft.add(new Block.Table(
                draft.tableCaption("申辩意见及处理"), List.of(20, 34, 12, 34), List.of("事项", "申辩意见", "处理", "理由"), rows, null));
    }

    /** Every observation point with its step, its points, why, and on what. */
    static Block.Table points(LetterDraft draft) {
        String caption = draft.tableCaption("观测点评定表");
        var results = draft.outcome().result().points().iterator();
        List<List<Cell>> rows = new ArrayList<>();
        for (Domain domain : draft.matter.pack().scheme().domains()) {
            for (KeyIndicator indicator : domain.indicators()) {
                for (Point point : indicator.points()) {
                    rows.add(row(draft, caption, rows.size(), domain, point, results.next()));
                }
            }
        }
        return new Block.Table(
                caption,
                List.of(10, 20, 9, 9, 9, 25, 18),
                List.of("领域", "观测点", "等级", "得分", "满分", "评定理由", "佐证目录"),
                rows,
                "观测点前的编号就是它的溯源地址。");
    }

    private static List<Cell> row(
            LetterDraft draft, String caption, int row, Domain domain, Point point, PointResult result) {
        LetterMatter.Words words = draft.outcome().words();
        boolean applies = result.state() != PointResult.State.NOT_APPLICABLE;
        List<String> reasons = new ArrayList<>(words.reasons().getOrDefault(point.id(), List.of()));
        String stated = result.reason();
        if (stated != null) {
            draft.register.literal(stated);
            reasons.add(stated);
        }
        reasons.forEach(draft.register::literal);
        draft.register.figure(point.id() + "/value").ifPresent(value -> reasons.add(0, "数值" + value.print()));
        Cell step = Cell.of(step(draft, result));
        boolean last = result.steps().size() == 1
                && result.steps()
                        .getFirst()
                        .equals(draft.matter
                                .pack()
                                .scheme()
                                .scale()
                                .steps()
                                .getLast()
                                .id());
        return List.of(
                Cell.left(domain.name()),
                Cell.left(point.id() + " " + point.name()),
                last ? step.toned(Tone.BAD) : step,
                applies ? pinned(draft, caption, row, 3, point.id()) : Cell.of(NOTHING),
                applies ? pinned(draft, caption, row, 4, point.id() + "/weight") : Cell.of(NOTHING),
                Cell.left(String.join("；", reasons)),
                Cell.left(String.join("；", words.evidence().getOrDefault(point.id(), List.of()))));
    }

    private static String step(LetterDraft draft, PointResult result) {
        return switch (result.state()) {
            case NOT_APPLICABLE -> "不适用";
            case OPEN, DISPUTED, MISSING -> "未定";
            case RATED, COMPUTED ->
                result.steps().isEmpty()
                        ? "按扣分"
                        : draft.matter
                                .pack()
                                .scheme()
                                .scale()
                                .step(result.steps().getFirst())
                                .orElseThrow()
                                .name();
        };
    }
}
