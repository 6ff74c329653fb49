@NullMarked
package org.duxue.statistics.moments;

import org.jspecify.annotations.NullMarked;
