/** Claims about the readers. */
@NullMarked
package org.duxue.tables;

import org.jspecify.annotations.NullMarked;
