/** Reads the office's own and the official workbooks into facts with provenance, and writes the ones to fill. */
@NullMarked
package org.duxue.workbooks;

import org.jspecify.annotations.NullMarked;
