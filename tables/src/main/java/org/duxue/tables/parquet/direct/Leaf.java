package org.duxue.tables.parquet.direct;

/**
 * A column at the top level of a file's schema.
 *
 * @param type the format's number of how values are stored
 * @param optional whether cells may be null
 * @param nature what the values mean
 */
record Leaf(String name, int type, boolean optional, Nature nature) {
    static final int INT32 = 1;
    static final int INT64 = 2;
    static final int FLOAT = 4;
    static final int DOUBLE = 5;
    static final int BYTE_ARRAY = 6;

    /** What values mean. */
    enum Nature {
        NUMBER,
        TEXT,
        /** Something this reader leaves to others. */
        OTHER
    }

    /** Bytes per plain value; 0 when they differ. */
    int width() {
        return switch (type) {
            case INT32, FLOAT -> 4;
            case INT64, DOUBLE -> 8;
            default -> 0;
        };
    }

    boolean whole() {
        return type == INT32 || type == INT64;
    }
}
