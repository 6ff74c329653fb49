/** Sets a report as PDF in the layout of Chinese official papers, with the faces this machine has. */
@NullMarked
package org.duxue.reports.pdf;

import org.jspecify.annotations.NullMarked;
