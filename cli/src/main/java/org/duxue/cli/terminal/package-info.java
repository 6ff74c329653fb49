/** How a command speaks: in two languages, to two streams, with exit codes that mean one thing each. */
@NullMarked
package org.duxue.cli.terminal;

import org.jspecify.annotations.NullMarked;
