/** Severity in points: the linear model of scores. */
@NullMarked
package org.duxue.statistics.rating.linear;

import org.jspecify.annotations.NullMarked;
