/** Small dense matrices, row by row in one array. */
@NullMarked
package org.duxue.statistics.matrix;

import org.jspecify.annotations.NullMarked;
