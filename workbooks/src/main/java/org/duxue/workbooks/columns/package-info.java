/** How headings find the columns of a pack. */
@NullMarked
package org.duxue.workbooks.columns;

import org.jspecify.annotations.NullMarked;
