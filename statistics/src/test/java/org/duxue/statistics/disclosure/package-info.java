@NullMarked
package org.duxue.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
