@NullMarked
package org.duxue.statistics.mixed;

import org.jspecify.annotations.NullMarked;
