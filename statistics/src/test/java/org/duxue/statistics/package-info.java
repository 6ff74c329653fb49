@NullMarked
package org.duxue.statistics;

import org.jspecify.annotations.NullMarked;
