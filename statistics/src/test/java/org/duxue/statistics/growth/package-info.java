@NullMarked
package org.duxue.statistics.growth;

import org.jspecify.annotations.NullMarked;
