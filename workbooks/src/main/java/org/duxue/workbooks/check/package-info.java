/** Rules that values, rows and whole readings must keep. */
@NullMarked
package org.duxue.workbooks.check;

import org.jspecify.annotations.NullMarked;
