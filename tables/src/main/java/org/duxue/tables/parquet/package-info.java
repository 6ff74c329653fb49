/** Reads Parquet through a reader library, column by column. */
@NullMarked
package org.duxue.tables.parquet;

import org.jspecify.annotations.NullMarked;
