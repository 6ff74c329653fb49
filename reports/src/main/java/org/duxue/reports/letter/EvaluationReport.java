package org.duxue.reports.letter;

import java.util.List;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.diagnosis.Cause;
import org.duxue.evaluation.appraisal.diagnosis.Diagnosis;
import org.duxue.evaluation.appraisal.diagnosis.Lift;
import org.duxue.evaluation.appraisal.scheme.Review;
import org.duxue.packs.appraisal.Outline;
import org.duxue.reports.document.Block;

/** 综合评估报告: part by part as the scheme's outline asks, with every observation point at the end. */
final class EvaluationReport {
    private static final int CAUSES = 8;
    private static final int LEVERS = 12;

    private EvaluationReport() {}

    static void write(LetterDraft draft) {
        Outline outline = draft.matter.pack().outline();
        draft.head(LetterKind.EVALUATION, List.of(draft.matter.unitName(), outline.title()));
        for (Outline.Part part : outline.parts()) {
            if (part.kind() != Outline.Kind.ANNEX) {
                draft.chapter(part.heading());
                part(draft, part.kind());
            }
        }
        draft.signOff();
        for (Outline.Part part : outline.parts()) {
            if (part.kind() == Outline.Kind.ANNEX) {
                draft.add(new Block.Annex("附件", part.heading().replaceFirst("^附件[:：]?", "")));
                draft.add(ResultPieces.points(draft));
            }
        }
        draft.sources();
    }

    private static void part(LetterDraft draft, Outline.Kind kind) {
        LetterMatter.Words words = draft.outcome().words();
        switch (kind) {
            case OPENING -> opening(draft);
            case METHOD -> method(draft);
            case SCORES -> scores(draft);
            case STRENGTHS -> ResultPieces.remarks(draft, words.strengths(), "本次评估没有单列的成效。");
            case PROBLEMS -> ResultPieces.remarks(draft, words.problems(), "本次评估没有发现需要单列的问题。");
            case CAUSES -> causes(draft);
            case ADVICE -> advice(draft);
            case REQUIREMENTS -> requirements(draft);
            case ANNEX -> {
                // stands behind the signature
            }
        }
    }

    private static void opening(LetterDraft draft) {
        draft.say(OpinionLetters.introduction(draft));
        draft.say(
                "督导组由",
                draft.cite("count/team"),
                "组成："
                        + draft.matter.team().stream()
                                .map(seat -> seat.name() + "（" + seat.role() + "）")
                                .collect(Collectors.joining("、"))
                        + "。");
        List<Outcome.Fact> facts =
                draft.outcome().facts().stream().limit(LEVERS).toList();
        if (!facts.isEmpty()) {
            List<Object> sentence = new java.util.ArrayList<>(List.of("评估所据的主要数据："));
            for (Outcome.Fact fact : facts) {
                sentence.add((sentence.size() == 1 ? "" : "；") + fact.name());
                sentence.add(draft.cite("fact/" + fact.column()));
            }
            sentence.add("。");
            draft.say(sentence.toArray());
        }
    }

    private static void method(LetterDraft draft) {
        Review review = draft.matter.pack().scheme().review();
        draft.say(
                "评估按《" + draft.matter.pack().header().title() + "》"
                        + draft.matter.pack().header().version() + "版进行，在",
                draft.cite("count/points"),
                "观测点中，有",
                draft.cite("count/applicable"),
                "参评观测点。其中由单位先行自评的",
                draft.cite("count/asked"),
                "，其余由督导组直接评定或由数据计算。");
        draft.say("评定人各自" + (review.blind() ? "独立评定，全部交回前互不可见" : "评定") + "；意见相差过大的观测点由督导组集体商定，"
                + "由数据计算的观测点按公布的公式和界线得出。每项评定的等级、理由、评定人和佐证均可溯源。");
    }

    private static void scores(LetterDraft draft) {
        draft.say(draft.outcome().words().overall());
        ResultPieces.verdict(draft, "评定");
        draft.add(ResultPieces.domainTable(draft));
        draft.add(ResultPieces.domainChart(draft));
        if (!draft.outcome().words().defence().isEmpty()) {
            draft.say("被评单位提出的申辩及处理如下表。");
            ResultPieces.defence(draft);
        }
    }

    private static void causes(LetterDraft draft) {
        ResultPieces.remarks(draft, draft.outcome().words().causes(), "没有单列的原因分析。");
        Diagnosis diagnosis = draft.outcome().diagnosis();
        List<Cause> linked = diagnosis.causes().stream().limit(CAUSES).toList();
        if (linked.isEmpty()) {
            return;
        }
        draft.say("下列数据与失分较多的观测点相关联，供核实原因时参考，不作因果判断。");
        for (Cause cause : linked) {
            String text = cause.links().stream()
                    .map(link -> link.name() + link.text() + (link.low() ? "（本身也偏低）" : ""))
                    .collect(Collectors.joining("，"));
            cause.links().forEach(link -> draft.register.literal(link.name() + link.text()));
            draft.say("“" + cause.gap().point().name() + "”：" + text + "。");
        }
    }

    private static void advice(LetterDraft draft) {
        ResultPieces.remarks(draft, draft.outcome().words().advice(), "请保持已有做法，持续改进。");
        Lift lift = draft.outcome().diagnosis().lift();
        Lift.Blocked blocked = lift.blocked();
        if (blocked == Lift.Blocked.RED_LINE) {
            draft.say("等次受底线限制，提高观测点得分不能改变等次；须先消除触及底线的事实。");
        }
        String next = lift.next();
        if (blocked == null && next != null && !lift.steps().isEmpty()) {
            String steps = lift.steps().stream()
                    .map(step -> "“" + step.point().name() + "”"
                            + (step.to() == null ? "不再扣分" : "达到" + step(draft, step.to())))
                    .collect(Collectors.joining("，"));
            draft.say("按本次评定试算，" + steps + "，等次可达到“" + draft.gradeName(next) + "”。这是达到该等次所需观测点最少的一种办法。");
        }
    }

    private static String step(LetterDraft draft, String id) {
        return draft.matter
                .pack()
                .scheme()
                .scale()
                .step(id)
                .map(step -> step.name())
                .orElse(id);
    }

    private static void requirements(LetterDraft draft) {
        if (draft.outcome().words().requirements().isEmpty()) {
            draft.say("本次评估未提出限期整改事项。");
            return;
        }
        draft.say("请对下列", draft.cite("count/requirements"), "事项限期整改。");
        draft.add(ResultPieces.requirements(draft));
        draft.say("整改期满后", draft.cite("clock/rectification-report"), "内提交整改报告，由督导室核查。");
    }
}
