/** What the office and the house do to programmes and cases that run. */
@NullMarked
package org.duxue.work.programme.running;

import org.jspecify.annotations.NullMarked;
