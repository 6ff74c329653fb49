package org.duxue.reports.letter;

import java.util.List;

/** 督导反馈意见, 督导意见书 and 督导报告: the same result told to the unit before its defence, after it, and to the government. */
final class OpinionLetters {
    private OpinionLetters() {}

    static void feedback(LetterDraft draft) {
        titled(draft, LetterKind.FEEDBACK);
        draft.say(introduction(draft) + "现将初步督导意见反馈如下。");
        overall(draft, "初步");
        findings(draft);
        draft.chapter("申辩");
        draft.say("如对本意见有异议，请自收到之日起", draft.cite("clock/defence"), "内在系统中书面提出申辩，可以针对整体，也可以逐个观测点说明，并附佐证。逾期未提出的，视为无异议。");
        draft.say("督导意见书将在本反馈之日起", draft.cite("clock/opinion-letter"), "内印发。");
        draft.signOff();
        draft.sources();
    }

    static void opinion(LetterDraft draft) {
        titled(draft, LetterKind.OPINION);
        draft.say(introduction(draft) + "经听取你单位意见和集体评议，现提出督导意见如下。");
        overall(draft, "评定");
        findings(draft);
        draft.chapter("整改要求");
        if (draft.outcome().words().requirements().isEmpty()) {
            draft.say("本次督导未提出限期整改事项。");
        } else {
            draft.say("请对下列", draft.cite("count/requirements"), "事项限期整改，明确责任人，逐项落实。");
            draft.add(ResultPieces.requirements(draft));
            draft.say("整改期满后", draft.cite("clock/rectification-report"), "内，请在系统中提交整改报告；我室将逐项核查。");
        }
        if (!draft.outcome().words().defence().isEmpty()) {
            draft.chapter("申辩意见处理");
            ResultPieces.defence(draft);
        }
        draft.signOff();
        draft.sources();
    }

    static void report(LetterDraft draft) {
        titled(draft, LetterKind.REPORT);
        draft.chapter("督导工作开展情况");
        draft.say(introduction(draft));
        draft.say(
                "督导组由",
                draft.cite("count/team"),
                "组成，按《" + draft.matter.pack().header().title() + "》对",
                draft.cite("count/applicable"),
                "参评观测点逐项评定。");
        draft.chapter("督导结果");
        draft.say(draft.outcome().words().overall());
        ResultPieces.verdict(draft, "评定");
        draft.add(ResultPieces.domainTable(draft));
        draft.add(ResultPieces.domainChart(draft));
        draft.chapter("主要成效");
        ResultPieces.remarks(draft, draft.outcome().words().strengths(), "本次督导没有单列的成效。");
        draft.chapter("存在问题");
        ResultPieces.remarks(draft, draft.outcome().words().problems(), "本次督导没有发现需要单列的问题。");
        draft.chapter("整改和结果运用");
        if (draft.outcome().words().requirements().isEmpty()) {
            draft.say("本次督导未提出限期整改事项。");
        } else {
            draft.say("已要求该单位对", draft.cite("count/requirements"), "事项限期整改。");
            draft.add(ResultPieces.requirements(draft));
        }
        draft.say("督导结果作为对该单位及其负责人考核、奖惩和任用的重要参考，并作为安排下一年度督导工作的依据。");
        draft.signOff();
        draft.sources();
    }

    private static void titled(LetterDraft draft, LetterKind kind) {
        draft.head(kind, List.of(draft.matter.unitName(), draft.matter.programmeTitle(), kind.title()));
    }

    static String introduction(LetterDraft draft) {
        LetterMatter matter = draft.matter;
        LetterMatter.Phase visit = matter.phases().stream()
                .filter(phase -> phase.name().contains("入校")
                        || phase.name().contains("现场")
                        || phase.name().contains("入园")
                        || phase.name().contains("实地"))
                .findFirst()
                .orElse(null);
        String when = visit == null
                ? ""
                : visit.starts() == null
                        ? "于" + LetterDraft.date(visit.ends()) + "前"
                        : "于" + LetterDraft.date(visit.starts()) + "至" + LetterDraft.date(visit.ends());
        return "根据《教育督导条例》《重庆市教育督导条例》和" + matter.schoolYear() + "督导工作计划，我室组织督导组" + when + "对"
                + matter.unitName() + (matter.person() == null ? "" : matter.person()) + "开展了" + matter.programmeTitle()
                + "。";
    }

    private static void overall(LetterDraft draft, String what) {
        draft.chapter("总体评价");
        draft.say(draft.outcome().words().overall());
        ResultPieces.verdict(draft, what);
        draft.add(ResultPieces.domainTable(draft));
    }

    private static void findings(LetterDraft draft) {
        LetterMatter.Words words = draft.outcome().words();
        draft.chapter("主要成效");
        ResultPieces.remarks(draft, words.strengths(), "本次督导没有单列的成效。");
        draft.chapter("存在问题");
        ResultPieces.remarks(draft, words.problems(), "本次督导没有发现需要单列的问题。");
        draft.chapter("督导建议");
        ResultPieces.remarks(draft, words.advice(), "请保持已有做法，持续改进。");
    }
}
