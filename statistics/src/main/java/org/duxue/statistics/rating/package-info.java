/**
 * Raters and the scores they give: severity in a linear and in a many-facet Rasch model, whether a design allows the
 * comparison at all, how severity moves, and how well two readings agree.
 */
@NullMarked
package org.duxue.statistics.rating;

import org.jspecify.annotations.NullMarked;
