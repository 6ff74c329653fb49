package org.duxue.ground.files.uploads;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What is refused on the way in. */
public enum UploadProblem implements ProblemCatalogue {
    UNKNOWN(Wording.of(
                    CALLER,
                    "FILES-UPLOAD-UNKNOWN",
                    "没有这次上传，或它已超过一天没有继续而被清理",
                    "重新选择文件上传",
                    "There is no such upload, or it was given up after a day without a part",
                    "Choose the file again")
            .status(404)),
    SIZE_IMPOSSIBLE(Wording.of(
                    CALLER,
                    "FILES-UPLOAD-SIZE",
                    "文件“{name}”的大小无效或超过 {limit} MB",
                    "空文件不能上传；大文件请压缩或拆分",
                    "The size of “{name}” is impossible or over {limit} MB",
                    "Empty files are not taken; shrink or split large ones")
            .status(413)),
    SHA_MALFORMED(Wording.of(
                    CALLER,
                    "FILES-UPLOAD-SHA-MALFORMED",
                    "sha256 应当是 64 位小写十六进制数字",
                    "重新计算后再上传",
                    "sha256 must be 64 hexadecimal digits in small letters",
                    "Compute it anew")
            .status(422)),
    OFFSET(Wording.of(
            STATE,
            "FILES-UPLOAD-OFFSET",
            "收到的内容应当从第 {expected} 字节接上，却从第 {given} 字节开始",
            "从第 {expected} 字节继续上传",
            "The next part must begin at byte {expected}, not at {given}",
            "Go on from byte {expected}")),
    PART_DIFFERS(Wording.of(
            STATE,
            "FILES-UPLOAD-PART-DIFFERS",
            "重发的内容与已收到的不一致，文件可能在上传中被改动",
            "放弃这次上传，重新选择文件",
            "A part sent again differs from what was received; the file may have been changed meanwhile",
            "Give this upload up and choose the file again")),
    PART_TOO_LARGE(Wording.of(
                    CALLER,
                    "FILES-UPLOAD-PART-TOO-LARGE",
                    "一次发送的内容超过 {limit} MB，或多于申报的文件大小",
                    "分成不超过 {limit} MB 的块依次上传",
                    "A part is larger than {limit} MB or goes beyond the announced size",
                    "Send parts of at most {limit} MB")
            .status(413)),
    INCOMPLETE(Wording.of(
            STATE,
            "FILES-UPLOAD-INCOMPLETE",
            "文件还没有传完：已收到 {received} 字节，共 {size} 字节",
            "从第 {received} 字节继续上传",
            "The file is not whole yet: {received} of {size} bytes",
            "Go on from byte {received}")),
    SHA_DIFFERS(Wording.of(
                    CALLER,
                    "FILES-UPLOAD-SHA-DIFFERS",
                    "文件“{name}”收到的内容与申报的校验值不一致，已丢弃",
                    "重新上传；若再次出现，检查网络或磁盘",
                    "What was received of “{name}” does not match the announced checksum and was dropped",
                    "Upload it again")
            .status(422)),
    COMPLETE_ALREADY(Wording.of(
            STATE,
            "FILES-UPLOAD-COMPLETE",
            "这次上传已经完成，不能再追加内容",
            "要上传另一个文件请重新开始",
            "This upload is complete; nothing can be added",
            "Begin a new one for another file"));

    private final Wording wording;

    UploadProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
