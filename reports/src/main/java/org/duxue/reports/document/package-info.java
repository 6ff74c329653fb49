/**
 * What a report says, apart from how it is set: blocks in order. The document and the PDF are two renderings of one
 * {@link org.duxue.reports.document.ReportDocument}.
 */
@NullMarked
package org.duxue.reports.document;

import org.jspecify.annotations.NullMarked;
