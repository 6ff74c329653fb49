package org.duxue.ground.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are taken in; known by their bytes alone. */
public enum FileKind {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel 工作簿", "xlsx"),
    /** A workbook of the old format, or a new one that was encrypted: the reader tells them apart. */
    XLS("application/vnd.ms-excel", "Excel 97-2003 工作簿", "xls", "et", "xlt"),
    CSV("text/csv", "文本表格", "csv", "txt", "tsv"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word 文档", "docx"),
    DOC("application/msword", "Word 97-2003 文档", "doc", "wps"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint 演示文稿", "pptx"),
    PPT("application/vnd.ms-powerpoint", "PowerPoint 97-2003 演示文稿", "ppt", "dps"),
    PDF("application/pdf", "PDF 文档", "pdf"),
    JPEG("image/jpeg", "JPEG 图片", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "PNG 图片", "png"),
    /** What telephones of one maker take; kept whole, though no page of it can be drawn here. */
    HEIC("image/heic", "HEIC 图片", "heic", "heif"),
    MP4("video/mp4", "MP4 视频", "mp4", "m4v"),
    MOV("video/quicktime", "QuickTime 视频", "mov", "qt");

    private final String mediaType;
    private final String label;
    private final List<String> extensions;

    FileKind(String mediaType, String label, String... extensions) {
        this.mediaType = mediaType;
        this.label = label;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** For messages. */
    public String label() {
        return label;
    }

    public boolean video() {
        return this == MP4 || this == MOV;
    }

    /** Of a file that is kept. */
    public static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The kind a name claims, if its ending is one of ours. */
    static Optional<FileKind> claimedBy(String name) {
        String ending = ending(name);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(ending))
                .findFirst();
    }

    /** What follows the last dot, in small letters; empty without one. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
