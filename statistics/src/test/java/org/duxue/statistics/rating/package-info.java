@NullMarked
package org.duxue.statistics.rating;

import org.jspecify.annotations.NullMarked;
