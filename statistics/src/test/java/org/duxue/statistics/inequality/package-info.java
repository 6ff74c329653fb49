@NullMarked
package org.duxue.statistics.inequality;

import org.jspecify.annotations.NullMarked;
