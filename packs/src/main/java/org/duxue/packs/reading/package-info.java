/** Turns a pack's checked files into the framework they describe, and a fault of the framework back into a line of a file. */
@NullMarked
package org.duxue.packs.reading;

import org.jspecify.annotations.NullMarked;
