/** The year's plan and its work points. */
@NamedInterface("plan")
@NullMarked
package org.duxue.work.programme.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
