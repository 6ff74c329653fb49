/** Cells as bytes: numbers, texts, levels, and what is missing; the same in every kind of file. */
@NullMarked
package org.duxue.tables.cells;

import org.jspecify.annotations.NullMarked;
