package org.duxue.ground.files;

import java.util.Set;

/** What a file is handed in for: how large it may be and what it may be. */
public enum FilePurpose {
    IMPORT(200L << 20, "xlsx、xls、csv", Set.of(FileKind.XLSX, FileKind.XLS, FileKind.CSV)),
    EVIDENCE(
            20L << 20,
            "pdf、docx、xlsx、csv、jpg、png",
            Set.of(FileKind.PDF, FileKind.DOCX, FileKind.XLSX, FileKind.CSV, FileKind.JPEG, FileKind.PNG));

    private final long limit;
    private final String names;
    private final Set<FileKind> kinds;

    FilePurpose(long limit, String names, Set<FileKind> kinds) {
        this.limit = limit;
        this.names = names;
        this.kinds = kinds;
    }

    /** Most bytes. */
    public long limit() {
        return limit;
    }

    boolean takes(FileKind kind) {
        return kinds.contains(kind);
    }

    /** For messages. */
    String names() {
        return names;
    }
}
