package org.duxue.reports.font;

/** No Chinese font was found; without one a document would show boxes, so it is refused. */
public final class FontsMissing extends RuntimeException {
    FontsMissing(FontRole role) {
        super("没有找到可用的中文字体（需要“" + role.prescribed()
                + "”或替代字体）。请安装 fonts-noto-cjk、fonts-arphic-gbsn00lp、fonts-arphic-gkai00mp，"
                + "或把单位的字体文件放入一个文件夹并用环境变量 DUXUE_FONTS 指明。 No Chinese font was found.");
    }
}
