/** What a reading yields: rows of values with their cells, problems with remedies, and names to be matched. */
@NullMarked
package org.duxue.workbooks.rows;

import org.jspecify.annotations.NullMarked;
