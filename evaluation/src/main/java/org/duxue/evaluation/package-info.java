/** Evaluates facts against a framework: one pure function from facts to results, and one from an address to its trace. */
@NullMarked
package org.duxue.evaluation;

import org.jspecify.annotations.NullMarked;
