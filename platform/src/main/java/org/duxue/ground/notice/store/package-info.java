/** All SQL of messages. */
@NullMarked
package org.duxue.ground.notice.store;

import org.jspecify.annotations.NullMarked;
