/** The whole self-evaluation as one reads it, and the door to it for the rooms above. */
@NullMarked
package org.duxue.work.collection.page;

import org.jspecify.annotations.NullMarked;
