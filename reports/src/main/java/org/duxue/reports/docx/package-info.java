/** Sets a report as a Word document in the layout of Chinese official papers (GB/T 9704). */
@NullMarked
package org.duxue.reports.docx;

import org.jspecify.annotations.NullMarked;
