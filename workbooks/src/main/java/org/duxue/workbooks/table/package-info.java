/** Tables with one row per unit, and vertical lists for one district: recognised, then streamed. */
@NullMarked
package org.duxue.workbooks.table;

import org.jspecify.annotations.NullMarked;
