/** Linear mixed models with one grouping factor, fitted from per-group sums; rows are passed over once. */
@NullMarked
package org.duxue.statistics.mixed;

import org.jspecify.annotations.NullMarked;
