/**
 * Estimates from samples: designs with strata, clusters, weights and finite populations, their standard errors by
 * linearisation, weights brought to known enrolment, and who did not answer.
 */
@NullMarked
package org.duxue.statistics.survey;

import org.jspecify.annotations.NullMarked;
