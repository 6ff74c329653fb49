/**
 * The official layouts: the wide county export with one row per school, and the base-level workbooks of one school in both
 * generations. Headings follow what was observed in real files; a reader must find everything by label.
 */
@NullMarked
package org.duxue.demo.official;

import org.jspecify.annotations.NullMarked;
