@NullMarked
package org.duxue.reports.docx;

import org.jspecify.annotations.NullMarked;
