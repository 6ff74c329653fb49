package org.duxue.reports.letter;

import java.util.ArrayList;
import java.util.List;
import org.duxue.reports.document.ReportDocument;
import org.duxue.reports.letter.figure.FigureCheck;
import org.duxue.reports.letter.figure.FigureFault;
import org.duxue.reports.letter.figure.FigureRegister;

/** Writes letters and checks their figures. Pure: the same matter gives the same letter. */
public final class Letters {
    private Letters() {}

    /** @throws IllegalStateException when the letter tells a result and the matter has none */
    public static Letter write(LetterKind kind, LetterMatter matter) {
        LetterDraft draft = new LetterDraft(matter);
        String title = title(kind, matter);
        switch (kind) {
            case NOTICE -> NoticeLetter.write(draft);
            case FEEDBACK -> OpinionLetters.feedback(draft);
            case OPINION -> OpinionLetters.opinion(draft);
            case REPORT -> OpinionLetters.report(draft);
            case EVALUATION -> EvaluationReport.write(draft);
        }
        ReportDocument document = draft.document(title);
        List<FigureFault> faults = new ArrayList<>(missing(kind, matter));
        faults.addAll(FigureCheck.faults(document, draft.register));
        return new Letter(kind, document, draft.register, faults);
    }

    /** The title as one line. */
    public static String title(LetterKind kind, LetterMatter matter) {
        return switch (kind) {
            case NOTICE -> "关于对" + matter.unitName() + "开展" + matter.programmeTitle() + "的督导通知";
            case FEEDBACK, OPINION, REPORT -> matter.unitName() + matter.programmeTitle() + kind.title();
            case EVALUATION -> matter.unitName() + matter.pack().outline().title();
        };
    }

    /** Numbers in the words of an opinion that neither result nor facts explain, by the part they stand in. */
    public static List<FigureFault> unexplained(LetterMatter matter) {
        Outcome outcome = matter.outcome();
        List<FigureFault> faults = new ArrayList<>();
        if (outcome == null) {
            return faults;
        }
        FigureRegister register = LetterFigures.of(matter);
        LetterMatter.Words words = outcome.words();
        faults.addAll(register.unexplained("总体评价", words.overall()));
        remarks(register, "主要成效", words.strengths(), faults);
        remarks(register, "存在问题", words.problems(), faults);
        remarks(register, "原因分析", words.causes(), faults);
        remarks(register, "督导建议", words.advice(), faults);
        for (int i = 0; i < words.requirements().size(); i++) {
            String place = "整改要求第 " + (i + 1) + " 条";
            faults.addAll(
                    register.unexplained(place, words.requirements().get(i).text()));
        }
        return faults;
    }

    private static void remarks(
            FigureRegister register, String part, List<LetterMatter.Remark> remarks, List<FigureFault> faults) {
        for (int i = 0; i < remarks.size(); i++) {
            faults.addAll(register.unexplained(
                    part + "第 " + (i + 1) + " 条", remarks.get(i).text()));
        }
    }

    static List<FigureFault> missing(LetterKind kind, LetterMatter matter) {
        List<FigureFault> faults = new ArrayList<>();
        if (matter.team().isEmpty()) {
            faults.add(lacking("督导组", "还没有确定督导组成员；请先在个案页安排督导组"));
        }
        Outcome outcome = matter.outcome();
        if (outcome != null && outcome.result().grade().isEmpty()) {
            faults.add(lacking("等次", "等次还不能确定；请先完成评定、商定分歧、补齐数据"));
        }
        if (outcome != null && outcome.words().overall().isBlank()) {
            faults.add(lacking("总体评价", "总体评价还没有写；请先在结果页完成意见稿"));
        }
        boolean dated = matter.phases().stream().anyMatch(phase -> phase.starts() != null);
        if (kind == LetterKind.NOTICE && !dated) {
            faults.add(lacking("时间安排", "项目没有阶段日期；请先在项目中填写各阶段起止日期"));
        }
        return faults;
    }

    private static FigureFault lacking(String what, String message) {
        return new FigureFault(FigureFault.Kind.MISSING, what, "", "", message);
    }
}
