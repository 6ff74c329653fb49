@NullMarked
package org.duxue.statistics.data;

import org.jspecify.annotations.NullMarked;
