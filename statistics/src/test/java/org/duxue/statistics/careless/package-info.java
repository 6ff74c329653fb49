@NullMarked
package org.duxue.statistics.careless;

import org.jspecify.annotations.NullMarked;
