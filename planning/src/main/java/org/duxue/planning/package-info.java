/**
 * Finds the cheapest additions of stock with which every unit and every dispersion of a district would pass. Knows no
 * standard: what an addition does to a value is asked of the evaluator, and the plan is proved by evaluating it.
 */
@NullMarked
package org.duxue.planning;

import org.jspecify.annotations.NullMarked;
