/** What the statistics do not carry, as the schools and the district office would fill it in. */
@NullMarked
package org.duxue.demo.filled;

import org.jspecify.annotations.NullMarked;
