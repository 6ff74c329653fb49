/** Files as plain grids of cells, whatever their format, with hostile files refused. */
@NullMarked
package org.duxue.workbooks.source;

import org.jspecify.annotations.NullMarked;
