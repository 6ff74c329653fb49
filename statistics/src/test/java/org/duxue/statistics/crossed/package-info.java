/** Tests of mixed models with several grouping factors. */
@NullMarked
package org.duxue.statistics.crossed;

import org.jspecify.annotations.NullMarked;
