/** Handing in: the signature that freezes, points given back with a reason and a day, points accepted. */
@NamedInterface("signing")
@NullMarked
package org.duxue.work.collection.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
