package org.duxue.tables.parquet.direct;

import java.io.IOException;

/** A file, or a part of it, that is not for this reader. Never shown: whoever catches it lets the library read. */
public final class Odd extends IOException {
    private static final long serialVersionUID = 1;

    Odd(String what) {
        super(what);
    }
}
