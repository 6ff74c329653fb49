@NullMarked
package org.duxue.reports.workbook;

import org.jspecify.annotations.NullMarked;
