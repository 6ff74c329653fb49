/**
 * The mixed-model equations of several grouping factors: gathered from the rows once, ordered, factored and inverted where
 * needed. {@link org.duxue.statistics.crossed.equations.Equations} is the way in.
 */
@NullMarked
package org.duxue.statistics.crossed.equations;

import org.jspecify.annotations.NullMarked;
