/** Applies a compiled standard to prepared facts: tests, unit rules, dispersions, districts, traces. */
@NullMarked
package org.duxue.evaluation.judge;

import org.jspecify.annotations.NullMarked;
