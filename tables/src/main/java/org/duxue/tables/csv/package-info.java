/** Reads CSV by bytes: where rows begin is found first, then every stretch of rows goes straight into columns. */
@NullMarked
package org.duxue.tables.csv;

import org.jspecify.annotations.NullMarked;
