/**
 * What a result says to those it is about: what is strong, what is lacking, what goes with it, what would lift the grade, and
 * how far it may be compared. Pure functions of a scheme, facts and marks.
 */
@NullMarked
package org.duxue.evaluation.appraisal.diagnosis;

import org.jspecify.annotations.NullMarked;
