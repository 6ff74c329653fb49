package org.duxue.ground.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.ground.shared.HouseProblem;
import org.jspecify.annotations.Nullable;

/** The version of what one edits, as {@code ETag: "7"} on reading and {@code If-Match: "7"} on writing. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,18})\"\\s*");

    private Versions() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The version an edit is based on; a problem when the header is missing or cannot be one of ours. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw HouseProblem.VERSION_REQUIRED.problem();
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        return Long.parseLong(tag.group(1));
    }

    /** Refuses an edit based on another version than the current one. */
    public static void match(@Nullable String ifMatch, long current) {
        if (required(ifMatch) != current) {
            throw HouseProblem.VERSION_STALE.problem();
        }
    }
}
