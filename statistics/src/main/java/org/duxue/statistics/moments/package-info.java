/** One pass over the rows: what a model with groups needs to know of each group, and nothing per row. */
@NullMarked
package org.duxue.statistics.moments;

import org.jspecify.annotations.NullMarked;
