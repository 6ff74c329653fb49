/** Turns an evaluation into the words, tables and pictures of a report. */
@NullMarked
package org.duxue.reports.narrative;

import org.jspecify.annotations.NullMarked;
