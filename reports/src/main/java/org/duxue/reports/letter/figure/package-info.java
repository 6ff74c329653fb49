/** Figures of an official letter: where each comes from, how it is printed, and whether text, tables and charts agree. */
@NullMarked
package org.duxue.reports.letter.figure;

import org.jspecify.annotations.NullMarked;
