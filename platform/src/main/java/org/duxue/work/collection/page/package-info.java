/** The whole self-evaluation as one reads it, and the door to it for the rooms above. */
@NamedInterface("page")
@NullMarked
package org.duxue.work.collection.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
