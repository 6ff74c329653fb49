package org.duxue.ground.notice;

import java.util.List;
import java.util.UUID;

/** The caller's messages. */
public interface Notices {
    int SHOWN = 100;

    /** The newest {@value #SHOWN}, unread ones first. */
    List<Notice> mine();

    int unread();

    /** Marks as read; once is enough, again does nothing. Answers whether there is such a message for the caller. */
    boolean read(UUID id);
}
