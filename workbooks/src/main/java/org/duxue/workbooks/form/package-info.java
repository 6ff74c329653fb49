/** The base-level statistics workbook: one school a file, one form a sheet, cells found by label. */
@NullMarked
package org.duxue.workbooks.form;

import org.jspecify.annotations.NullMarked;
