/** Whether raters keep their severity over time. */
@NullMarked
package org.duxue.statistics.rating.drift;

import org.jspecify.annotations.NullMarked;
