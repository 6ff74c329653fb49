@NullMarked
package org.duxue.reports.chart;

import org.jspecify.annotations.NullMarked;
