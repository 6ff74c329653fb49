/** Marks of reviewers and facts become points, a grade and their traces, as an appraisal scheme says. */
@NullMarked
package org.duxue.evaluation.appraisal;

import org.jspecify.annotations.NullMarked;
