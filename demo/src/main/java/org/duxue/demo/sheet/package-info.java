/** Grids in the manner of the statistics: merged headings, a row of 甲 乙 1 2 3, and bytes that never vary. */
@NullMarked
package org.duxue.demo.sheet;

import org.jspecify.annotations.NullMarked;
