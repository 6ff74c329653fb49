/**
 * Uploads in parts: what has arrived is durable and counted, so that after a lost connection or a killed house one goes on
 * where it stopped; a part sent twice is taken once.
 */
@NamedInterface("uploads")
@NullMarked
package org.duxue.ground.files.uploads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
