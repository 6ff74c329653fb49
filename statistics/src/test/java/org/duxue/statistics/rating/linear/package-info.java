@NullMarked
package org.duxue.statistics.rating.linear;

import org.jspecify.annotations.NullMarked;
