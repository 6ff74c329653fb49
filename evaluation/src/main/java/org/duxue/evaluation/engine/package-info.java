/**
 * The machinery under an evaluation, not part of its contract: names become columns, formulas become closures over
 * columns (fast) and fractions (exact), rows of schools become parts.
 */
@NullMarked
package org.duxue.evaluation.engine;

import org.jspecify.annotations.NullMarked;
