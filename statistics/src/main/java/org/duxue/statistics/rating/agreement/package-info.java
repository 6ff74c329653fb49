/** How well independent readings of the same work agree. */
@NullMarked
package org.duxue.statistics.rating.agreement;

import org.jspecify.annotations.NullMarked;
