@NullMarked
package org.duxue.statistics.growth.quantile;

import org.jspecify.annotations.NullMarked;
