package org.duxue.ground.files;

/** The kinds of file that are taken in; known by their bytes alone. */
public enum FileKind {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A workbook of the old format, or a new one that was encrypted: the reader tells them apart. */
    XLS("application/vnd.ms-excel"),
    CSV("text/csv"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
