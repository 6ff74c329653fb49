/** Days, deadlines and reminders: pure arithmetic. */
@NullMarked
package org.duxue.work.programme.clock;

import org.jspecify.annotations.NullMarked;
