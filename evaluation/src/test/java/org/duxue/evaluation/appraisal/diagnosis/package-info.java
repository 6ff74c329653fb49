@NullMarked
package org.duxue.evaluation.appraisal.diagnosis;

import org.jspecify.annotations.NullMarked;
