/** Writes {@code result.xlsx}: one sheet per part of the evaluation, with the steps of the dispersion as formulas. */
@NullMarked
package org.duxue.reports.workbook;

import org.jspecify.annotations.NullMarked;
