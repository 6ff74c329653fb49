package org.duxue.ground.files;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.OURS;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What the files room refuses. */
public enum FilesProblem implements ProblemCatalogue {
    EMPTY(Wording.of(
                    CALLER,
                    "FILES-EMPTY",
                    "文件“{name}”是空的",
                    "重新选择文件",
                    "The file “{name}” is empty",
                    "Choose the file again")
            .status(422)),
    TOO_LARGE(Wording.of(
                    CALLER,
                    "FILES-TOO-LARGE",
                    "文件“{name}”超过 {limit} MB",
                    "拆分或压缩后再上传",
                    "The file “{name}” is larger than {limit} MB",
                    "Split or shrink it")
            .status(413)),
    KIND_REFUSED(Wording.of(
                    CALLER,
                    "FILES-KIND-REFUSED",
                    "文件“{name}”的内容是{actual}，不是可以接收的类型",
                    "可以上传：{allowed}。文件类型按内容判断，改扩展名无效",
                    "The file “{name}” is of a kind that is not taken ({actual})",
                    "Taken are: {allowed}. The content decides, not the name")
            .status(415)),
    NAME_LIES(Wording.of(
                    CALLER,
                    "FILES-NAME-LIES",
                    "文件“{name}”的扩展名说是{claimed}，内容却是{actual}",
                    "用对应的软件打开，另存为正确的格式后再上传；不要直接改扩展名",
                    "The name of “{name}” claims {claimed}, but the content is {actual}",
                    "Open it, save it in the right format and upload that; do not just rename it")
            .status(415)),
    ENCRYPTED(Wording.of(
                    CALLER,
                    "FILES-ENCRYPTED",
                    "文件“{name}”设了打开密码，别人无法查看",
                    "去掉密码另存后再上传",
                    "The file “{name}” needs a password to open, so nobody else could read it",
                    "Save it without a password")
            .status(422)),
    MACROS(Wording.of(
                    CALLER,
                    "FILES-MACROS",
                    "文件“{name}”含有宏",
                    "另存为不含宏的 xlsx 或 docx 后再上传",
                    "The file “{name}” contains macros",
                    "Save it without macros")
            .status(415)),
    DAMAGED(Wording.of(
                    CALLER,
                    "FILES-DAMAGED",
                    "文件“{name}”不完整或已损坏",
                    "在 Excel、WPS 或 Word 中打开并另存后重新上传；从别处下载的请重新下载",
                    "The file “{name}” is incomplete or damaged",
                    "Open it, save it under another name and upload that, or download it again")
            .status(422)),
    STORE_FAILED(Wording.of(
            OURS,
            "FILES-STORE-FAILED",
            "文件没有保存成功",
            "稍后再试；若仍失败，请联系系统管理员检查磁盘空间",
            "The file could not be kept",
            "Try again; if it fails again ask the administrator to check the disk"));

    private final Wording wording;

    FilesProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
