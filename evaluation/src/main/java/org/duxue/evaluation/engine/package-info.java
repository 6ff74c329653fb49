/**
 * The machinery under an evaluation, not part of its contract: rows of schools become parts, formulas become closures
 * over columns (fast) and fractions (exact).
 */
@NullMarked
package org.duxue.evaluation.engine;

import org.jspecify.annotations.NullMarked;
