/** Streams CSV and Parquet files into columns. */
@NullMarked
package org.duxue.tables;

import org.jspecify.annotations.NullMarked;
