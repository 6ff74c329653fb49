package org.duxue.work.programme.announce;

import org.duxue.ground.notice.Noteworthy;
import org.jspecify.annotations.Nullable;

/** A message about a programme or a case. */
public record Told(
        Audience audience,
        String title,
        String body,
        @Nullable String link) implements Noteworthy {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 2000;

    public Told {
        title = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
        body = body.substring(0, Math.min(body.length(), LONGEST_BODY));
    }
}
