package org.duxue.outcome.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a case's opinion after it went out: receipt, time for defence, publication. */
public record OpinionFile(
        @Nullable Signed receipt,
        @Nullable LocalDate defenceUntil,
        @Nullable Extension extension,
        @Nullable Publication publication) {
    public static final OpinionFile EMPTY = new OpinionFile(null, null, null, null);

    public record Signed(String by, Instant at) {}

    public record Extension(LocalDate until, String reason, String by) {}

    /** That the result was made public, and what the public sees. */
    public record Publication(Instant at, String by, String summary, PublicContents contents) {}

    /** No personal data, no marks of single reviewers. For a person's term only that it took place. */
    public record PublicContents(
            String unitName,
            String programmeTitle,
            String period,
            @Nullable String gradeName,
            List<DomainRate> domains,
            List<String> strengths,
            List<String> problems,
            List<Due> requirements,
            Instant issuedAt,
            String sha256) {}

    public record DomainRate(String name, @Nullable Double rate) {}

    public record Due(String text, LocalDate due) {}

    public OpinionFile received(Signed by, LocalDate until) {
        return new OpinionFile(by, until, extension, publication);
    }

    public OpinionFile extended(Extension more) {
        return new OpinionFile(receipt, more.until(), more, publication);
    }

    public OpinionFile published(Publication made) {
        return new OpinionFile(receipt, defenceUntil, extension, made);
    }
}
