/**
 * Linear mixed models with two or three grouping factors, nested or crossed: pupil in class in school, or score by school
 * by rater. {@link org.duxue.statistics.crossed.CrossedModel} fits, {@link org.duxue.statistics.crossed.CrossedFit}
 * answers. Rows are read once; what follows works on cross-products.
 */
@NullMarked
package org.duxue.statistics.crossed;

import org.jspecify.annotations.NullMarked;
