package org.duxue.roof.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first page, as far as its reader may see. */
public record HomeView(List<Todo> todos, List<Card> evaluations, List<Warning> warnings, List<RecentDeed> recent) {

    /** Something that waits for the reader. */
    public record Todo(
            String kind,
            String title,
            String titleEn,
            String link,
            @Nullable Instant due,
            @Nullable Long count) {}

    /** How one evaluation stands: of the district, or of the reader's own school. */
    public record Card(
            String pack,
            String title,
            String titleEn,
            String period,
            String verdict,
            int metDispersions,
            int ofDispersions,
            int compliant,
            int units) {}

    /** Something to watch. */
    public record Warning(String kind, String message, String messageEn, String link) {}

    /** A deed from the audit record. */
    public record RecentDeed(
            long seq,
            Instant at,
            String actor,
            String action,
            String subject,
            @Nullable String unit,
            Map<String, Object> detail,
            @Nullable String hash) {}
}
