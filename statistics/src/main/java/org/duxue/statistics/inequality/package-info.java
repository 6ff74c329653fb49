/** How unequally values are shared out, where the inequality lies, and whose change would lessen it most. */
@NullMarked
package org.duxue.statistics.inequality;

import org.jspecify.annotations.NullMarked;
