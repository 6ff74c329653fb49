/**
 * The official letters of a case: notice, feedback, opinion letter, supervision report and comprehensive evaluation report, as
 * blocks in the layout of official papers, every figure taken from one register.
 */
@NullMarked
package org.duxue.reports.letter;

import org.jspecify.annotations.NullMarked;
