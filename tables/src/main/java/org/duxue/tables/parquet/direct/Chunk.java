package org.duxue.tables.parquet.direct;

/**
 * The part of a column that belongs to one group of rows.
 *
 * @param codec the format's number of how pages are packed
 * @param values nulls included
 * @param start where its first page stands
 * @param length of all its pages, in bytes
 */
record Chunk(int codec, long values, long start, long length) {}
