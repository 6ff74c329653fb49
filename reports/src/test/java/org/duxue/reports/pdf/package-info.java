@NullMarked
package org.duxue.reports.pdf;

import org.jspecify.annotations.NullMarked;
