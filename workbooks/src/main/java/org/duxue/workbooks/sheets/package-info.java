/** Writing workbooks: the template to fill and the workbook of errors. */
@NullMarked
package org.duxue.workbooks.sheets;

import org.jspecify.annotations.NullMarked;
