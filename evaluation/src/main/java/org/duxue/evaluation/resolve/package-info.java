/** Gives the names in formulas their meaning: elements, columns, parameters, scopes; checks kinds and units. */
@NullMarked
package org.duxue.evaluation.resolve;

import org.jspecify.annotations.NullMarked;
