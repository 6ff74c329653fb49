/** Claims about appraisals. */
@NullMarked
package org.duxue.evaluation.appraisal;

import org.jspecify.annotations.NullMarked;
