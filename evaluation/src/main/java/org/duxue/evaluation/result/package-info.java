/** What an evaluation finds: values, verdicts, dispersions and traces. */
@NullMarked
package org.duxue.evaluation.result;

import org.jspecify.annotations.NullMarked;
