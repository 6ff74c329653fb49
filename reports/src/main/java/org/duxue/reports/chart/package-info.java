/**
 * Pictures of an evaluation as drawings of a few plain marks, so that one drawing serves the document (PNG), the PDF and
 * the screen (SVG).
 */
@NullMarked
package org.duxue.reports.chart;

import org.jspecify.annotations.NullMarked;
