/** What this room says of what it does: to the record, and to those concerned. */
@NullMarked
package org.duxue.work.programme.announce;

import org.jspecify.annotations.NullMarked;
