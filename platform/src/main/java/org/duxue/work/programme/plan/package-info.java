/** The year's plan and its work points. */
@NullMarked
package org.duxue.work.programme.plan;

import org.jspecify.annotations.NullMarked;
