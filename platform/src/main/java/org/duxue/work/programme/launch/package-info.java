/** A programme from its first draft to its launch. */
@NamedInterface("launch")
@NullMarked
package org.duxue.work.programme.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
