/** The formula language: text to tree and back, units of measure, exact fractions. Knows no facts. */
@NullMarked
package org.duxue.evaluation.formula;

import org.jspecify.annotations.NullMarked;
