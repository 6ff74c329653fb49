@NullMarked
package org.duxue.evaluation.formula;

import org.jspecify.annotations.NullMarked;
