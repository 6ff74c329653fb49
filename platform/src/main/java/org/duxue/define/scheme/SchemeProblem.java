package org.duxue.define.scheme;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What this room refuses. */
public enum SchemeProblem implements ProblemCatalogue {
    UNKNOWN(Wording.of(
                    CALLER,
                    "SCHEME-UNKNOWN",
                    "没有评价方案“{id}”的版本 {version}",
                    "从方案清单中选择",
                    "There is no scheme “{id}” in version {version}",
                    "Choose one from the list")
            .status(404)),
    DRAFT_UNKNOWN(Wording.of(
                    CALLER,
                    "SCHEME-DRAFT-UNKNOWN",
                    "没有这份方案草稿，可能已发布或删除",
                    "从草稿清单中选择",
                    "There is no such draft; it may have been published or deleted",
                    "Choose one from the list")
            .status(404)),
    ID_INVALID(Wording.of(
                    CALLER,
                    "SCHEME-ID-INVALID",
                    "方案编号“{id}”不合规定",
                    "以小写字母开头，用小写字母、数字和连字符，2–64 位",
                    "The identifier “{id}” is not valid",
                    "Start with a lower-case letter; lower-case letters, digits and hyphens, 2–64 in all")
            .status(422)),
    ID_TAKEN(Wording.of(
            STATE,
            "SCHEME-ID-TAKEN",
            "方案编号“{id}”已被使用",
            "换一个编号，或从该方案的最新版本另建草稿",
            "The identifier “{id}” is taken",
            "Choose another, or draft from that scheme's newest version")),
    DEFINITION_UNREADABLE(Wording.of(
                    CALLER,
                    "SCHEME-DEFINITION-UNREADABLE",
                    "方案内容有 {count} 处无法读取",
                    "按每处的说明改正；网页上编辑的方案不应出现这一错误，请刷新后再试",
                    "{count} places of the definition cannot be read",
                    "Correct each as it says; reload the page and try again")
            .status(422)),
    FAULTS(Wording.of(
                    CALLER,
                    "SCHEME-FAULTS",
                    "方案还有 {count} 处错误，不能发布",
                    "按每处的说明改正后再发布",
                    "The scheme still has {count} faults and cannot be published",
                    "Correct each as it says, then publish")
            .status(422)),
    VERSION_TAKEN(Wording.of(
            STATE,
            "SCHEME-VERSION-TAKEN",
            "方案“{id}”已有版本 {version}，已发布的版本不能改动",
            "换一个版本号，例如 {next}",
            "Scheme “{id}” has a version {version} already; a published version never changes",
            "Choose another, for instance {next}")),
    VERSION_INVALID(Wording.of(
                    CALLER,
                    "SCHEME-VERSION-INVALID",
                    "版本号“{version}”不合规定",
                    "以数字开头，用数字、字母、点和连字符，最多 32 位，例如 2026.1",
                    "The version “{version}” is not valid",
                    "Start with a digit; digits, letters, dots and hyphens, at most 32, for instance 2026.1")
            .status(422)),
    NOTE_NEEDED(Wording.of(
                    CALLER,
                    "SCHEME-NOTE-NEEDED",
                    "请写明这一版改了什么、依据是什么（最多 {limit} 字）",
                    "填写后再发布",
                    "Say what this version changes and on what grounds, in at most {limit} characters",
                    "Fill it in, then publish")
            .status(422)),
    WORKBOOK_FAULTS(Wording.of(
                    CALLER,
                    "SCHEME-WORKBOOK-FAULTS",
                    "工作簿有 {count} 处错误，没有导入任何内容",
                    "按每处的说明在 Excel 中改正，保存后重新导入",
                    "The workbook has {count} faults; nothing was imported",
                    "Correct each in Excel as it says, save, and import again")
            .status(422)),
    CROSSWALK_FAULTS(Wording.of(
                    CALLER,
                    "SCHEME-CROSSWALK-FAULTS",
                    "对应关系有 {count} 处不完整",
                    "按每处的说明补齐后再确认",
                    "The crosswalk is incomplete in {count} places",
                    "Complete each as it says, then confirm")
            .status(422));

    private final Wording wording;

    SchemeProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
