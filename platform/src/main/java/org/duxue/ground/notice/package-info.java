/**
 * Promise: whoever must know of something finds it among the own messages until it is read. Rooms announce a
 * {@link org.duxue.ground.notice.Noteworthy}; this room delivers it in the same transaction.
 */
@ApplicationModule(
        id = "notice",
        displayName = "消息",
        allowedDependencies = {"shared", "organisation"})
@NullMarked
package org.duxue.ground.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
