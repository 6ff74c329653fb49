package org.duxue.define.facts.imports;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
    /** A job recognises and reads the files. */
    READING,
    /** A person must say which heading is which column. */
    MAPPING,
    /** Errors, warnings without a reason, or near matches without an answer are left. */
    REVIEW,
    /** The difference is known and may be accepted. */
    READY,
    /** A job makes it true. */
    ACCEPTING,
    ACCEPTED,
    DISCARDED,
    /** Something went wrong that the files are not to blame for. */
    FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** A job is at it; a person waits. */
    public boolean working() {
        return this == READING || this == ACCEPTING;
    }

    public boolean over() {
        return this == ACCEPTED || this == DISCARDED;
    }
}
