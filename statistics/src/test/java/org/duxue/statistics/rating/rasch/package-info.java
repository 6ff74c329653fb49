@NullMarked
package org.duxue.statistics.rating.rasch;

import org.jspecify.annotations.NullMarked;
