package org.duxue.ground.files;

import java.util.EnumSet;
import java.util.Set;

/** What a file is handed in for: how large it may be and what it may be. */
public enum FilePurpose {
    IMPORT(200, 0, false, "xlsx、xls、csv", EnumSet.of(FileKind.XLSX, FileKind.XLS, FileKind.CSV)),
    /** Documents, pictures and videos, kept and shown but never executed; the name must tell the truth about the kind. */
    EVIDENCE(100, 500, true, "pdf、doc、docx、xls、xlsx、csv、ppt、pptx、jpg、png、heic、mp4、mov", EnumSet.allOf(FileKind.class));

    private static final long MEGABYTE = 1L << 20;

    private final long limit;
    private final long videoLimit;
    private final boolean truthful;
    private final String names;
    private final Set<FileKind> kinds;

    FilePurpose(long megabytes, long videoMegabytes, boolean truthful, String names, Set<FileKind> kinds) {
        this.limit = megabytes * MEGABYTE;
        this.videoLimit = videoMegabytes * MEGABYTE;
        this.truthful = truthful;
        this.names = names;
        this.kinds = kinds;
    }

    /** Most bytes of anything but a video. */
    public long limit() {
        return limit;
    }

    /** Most bytes of a file that is or is not a video. */
    long limit(boolean video) {
        return video ? Math.max(limit, videoLimit) : limit;
    }

    /** Most bytes of whatever is taken. */
    public long most() {
        return Math.max(limit, videoLimit);
    }

    boolean takes(FileKind kind) {
        return kinds.contains(kind);
    }

    /** Whether a name that claims another kind than the content is refused. */
    boolean truthful() {
        return truthful;
    }

    /** For messages. */
    String names() {
        return names;
    }
}
