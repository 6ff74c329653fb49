/** What must not be guessed: tokens, password hashes, one-time codes. */
@NullMarked
package org.duxue.ground.access.secret;

import org.jspecify.annotations.NullMarked;
