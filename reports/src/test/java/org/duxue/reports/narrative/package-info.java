@NullMarked
package org.duxue.reports.narrative;

import org.jspecify.annotations.NullMarked;
