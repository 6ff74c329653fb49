/** Chinese spreadsheet text: spaces, full-width characters, numbers and units. */
@NullMarked
package org.duxue.workbooks.text;

import org.jspecify.annotations.NullMarked;
