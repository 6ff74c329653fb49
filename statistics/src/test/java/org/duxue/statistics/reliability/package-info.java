@NullMarked
package org.duxue.statistics.reliability;

import org.jspecify.annotations.NullMarked;
