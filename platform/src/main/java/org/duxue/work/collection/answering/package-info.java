/** Answering a point: who may when, and that nobody overwrites what they have not seen. */
@NamedInterface("answering")
@NullMarked
package org.duxue.work.collection.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
