/**
 * What is shown of a result and frozen with an opinion: report card, diagnosis, comparison and trend, in the shapes of the
 * browser. Pure.
 */
@NullMarked
package org.duxue.outcome.opinion.view;

import org.jspecify.annotations.NullMarked;
