/** An appraisal scheme as a workbook and back: the office edits it in Excel and loses nothing. */
@NullMarked
package org.duxue.workbooks.scheme;

import org.jspecify.annotations.NullMarked;
