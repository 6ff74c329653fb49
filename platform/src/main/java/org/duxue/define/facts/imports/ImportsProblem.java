package org.duxue.define.facts.imports;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.OURS;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What an import refuses. What is wrong inside a file is not here but among the import's own problems. */
public enum ImportsProblem implements ProblemCatalogue {
    NO_FILE(Wording.of(CALLER, "IMPORTS-NO-FILE", "没有选择文件", "选择一个或多个文件后再上传", "No file was chosen", "Choose one or more")
            .status(422)),
    TOO_MANY_FILES(Wording.of(
                    CALLER,
                    "IMPORTS-TOO-MANY-FILES",
                    "一次最多上传 {limit} 个文件",
                    "分几次上传",
                    "At most {limit} files at once",
                    "Upload them in several goes")
            .status(422)),
    WORKING(Wording.of(
            STATE,
            "IMPORTS-WORKING",
            "文件正在处理，请稍候",
            "处理完成后再操作，页面会自动更新",
            "The files are being worked on",
            "Wait until that is done")),
    OVER(Wording.of(
            STATE,
            "IMPORTS-OVER",
            "这次导入已经结束（{state}），不能再改动",
            "如需更正，请重新上传文件",
            "This import is over ({state})",
            "Upload the files again to correct something")),
    NOT_READY(Wording.of(
            STATE,
            "IMPORTS-NOT-READY",
            "还不能接受：{errors} 个错误、{unexplained} 个警告没有说明、{open} 个名称没有核对",
            "改正文件后重新上传，或补齐说明和核对",
            "Not ready: {errors} errors, {unexplained} warnings without a reason, {open} names without an answer",
            "Correct the file, or give the reasons and answers")),
    FACTS_MOVED(Wording.of(
            STATE,
            "IMPORTS-FACTS-MOVED",
            "核对之后数据又有变动，差异已重新计算",
            "请再看一遍差异，确认后再接受",
            "Facts changed since the difference was made; it was made anew",
            "Look at it again, then accept")),
    JOB_FAILED(Wording.of(
            OURS,
            "IMPORTS-JOB-FAILED",
            "处理文件时系统出错，参考号 {reference}；数据没有任何改动",
            "重新上传再试；若仍失败，把参考号告诉系统管理员",
            "Something went wrong while working on the files, reference {reference}; nothing was changed",
            "Upload again; if it fails again give the reference to the administrator"));

    private final Wording wording;

    ImportsProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
