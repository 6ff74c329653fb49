@NullMarked
package org.duxue.tables.parquet;

import org.jspecify.annotations.NullMarked;
