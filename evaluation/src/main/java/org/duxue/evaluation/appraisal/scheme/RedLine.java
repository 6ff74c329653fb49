package org.duxue.evaluation.appraisal.scheme;

import org.duxue.evaluation.framework.Clause;

/**
 * A finding that caps the grade whatever the points (一票否决、底线).
 *
 * @param caps the best grade that remains possible once it is struck
 */
public record RedLine(String id, String name, String nameEn, String caps, Clause clause) {}
