package org.duxue.outcome.letter;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What this room refuses. */
public enum LetterProblem implements ProblemCatalogue {
    UNKNOWN(Wording.of(
                    CALLER,
                    "LETTER-UNKNOWN",
                    "没有这份文书",
                    "从文书清单中选择",
                    "There is no such letter",
                    "Choose one from the list")
            .status(404)),
    KIND_UNKNOWN(Wording.of(
                    CALLER,
                    "LETTER-KIND-UNKNOWN",
                    "没有“{kind}”这种文书",
                    "可以起草：notice、feedback、opinion、report、evaluation",
                    "There is no letter of kind “{kind}”",
                    "Kinds are notice, feedback, opinion, report and evaluation")
            .status(422)),
    TEXT_TOO_LONG(Wording.of(
                    CALLER,
                    "LETTER-TEXT-TOO-LONG",
                    "主送机关最多 100 字，补充内容最多 2000 字",
                    "缩短后再保存",
                    "An addressee may have 100 characters, a remark 2000",
                    "Shorten it")
            .status(422)),
    ISSUED_ALREADY(Wording.of(
            STATE,
            "LETTER-ISSUED-ALREADY",
            "这份文书已印发（{number}），不能再改",
            "需要更正的，更正意见后另行印发",
            "This letter was issued ({number}) and cannot be changed",
            "Correct the opinion and issue another letter")),
    NOT_ISSUED(Wording.of(
            STATE, "LETTER-NOT-ISSUED", "文书还没有印发，不能签收", "等待印发", "The letter has not been issued yet", "Wait for it")),
    FAULTS(Wording.of(
                    CALLER,
                    "LETTER-FAULTS",
                    "文书还有 {count} 处问题，不能印发",
                    "逐处改正；数字问题回到意见稿或数据中改正",
                    "The letter has {count} faults and cannot be issued",
                    "Correct each; figures are corrected in the opinion or the facts")
            .status(422)),
    NO_PDF(Wording.of(
                    CALLER,
                    "LETTER-NO-PDF",
                    "用本单位模板印发的文书只有 Word 文件",
                    "下载 Word 文件后在 Word 或 WPS 中另存为 PDF",
                    "Letters in the office's own form exist as Word files only",
                    "Save the Word file as PDF")
            .status(404)),
    TEMPLATE_FAULTS(Wording.of(
                    CALLER,
                    "LETTER-TEMPLATE-FAULTS",
                    "模板有 {count} 处字段不能填写，没有保存",
                    "对照字段清单改正后重新上传",
                    "{count} fields of the template cannot be filled; it was not kept",
                    "Correct them by the list of fields and upload it again")
            .status(422)),
    TEMPLATE_EMPTY(Wording.of(
                    CALLER,
                    "LETTER-TEMPLATE-EMPTY",
                    "模板中没有任何字段",
                    "在需要填写的位置写上 {{单位名称}} 这样的字段",
                    "The template names no field at all",
                    "Write fields such as {{单位名称}} where something is to be filled in")
            .status(422)),
    TEMPLATE_UNREADABLE(Wording.of(
                    CALLER,
                    "LETTER-TEMPLATE-UNREADABLE",
                    "模板不是可以读取的 Word 文件（docx）",
                    "在 Word 或 WPS 中另存为 docx 后重新上传",
                    "The template is not a readable Word file (docx)",
                    "Save it as docx and upload it again")
            .status(422));

    private final Wording wording;

    LetterProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
