/**
 * Reads what most Parquet files hold without a library, whose start would cost a short process more than the reading:
 * flat columns of integers, floats, doubles and texts, plain or with a dictionary, in either form of data page,
 * uncompressed or packed with Snappy, gzip or Zstandard. Everything else, damaged files among it, is {@link
 * org.duxue.tables.parquet.direct.Odd}, and {@link org.duxue.tables.parquet.ParquetFile} reads it or says what is wrong.
 */
@NullMarked
package org.duxue.tables.parquet.direct;

import org.jspecify.annotations.NullMarked;
