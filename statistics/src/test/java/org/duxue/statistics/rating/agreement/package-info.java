@NullMarked
package org.duxue.statistics.rating.agreement;

import org.jspecify.annotations.NullMarked;
