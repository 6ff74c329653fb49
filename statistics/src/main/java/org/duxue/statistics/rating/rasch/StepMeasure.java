package org.duxue.statistics.rating.rasch;

/**
 * The step from one category to the next: where on the scale, seen from item and rater, both are equally likely.
 *
 * @param item empty when the items share their steps
 * @param below the score under the step
 * @param above the score over it
 * @param value in logits; the steps of a set sum to zero
 */
public record StepMeasure(String item, double below, double above, double value, double se) {}
