/** The facts a case uses: as they stand, confirmed for this case, and frozen with their sources. */
@NamedInterface("facts")
@NullMarked
package org.duxue.work.collection.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
