/** What an appraisal asks and how its answers become points and a grade. */
@NullMarked
package org.duxue.evaluation.appraisal.scheme;

import org.jspecify.annotations.NullMarked;
