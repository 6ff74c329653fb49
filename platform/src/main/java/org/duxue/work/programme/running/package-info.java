/** What the office and the house do to programmes and cases that run. */
@NamedInterface("running")
@NullMarked
package org.duxue.work.programme.running;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
