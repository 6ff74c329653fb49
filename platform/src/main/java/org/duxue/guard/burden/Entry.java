package org.duxue.guard.burden;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter on the year's whitelist.
 *
 * @param year calendar year of the list
 * @param number its place on the list, from 1
 */
public record Entry(
        UUID id,
        int year,
        int number,
        Content content,
        State state,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        long edition) {

    /** How far it has come. Whether it is over is a matter of the day. */
    public enum State {
        DRAFT,
        APPROVED,
        REVOKED
    }

    /**
     * What it is about and how far it reaches: all that can be edited.
     *
     * @param basis the document that allows it
     * @param opens first day on which it may reach a school
     * @param closes last such day
     * @param visitsCap most visits to one school, or null for no cap
     * @param minutesCap most minutes asked of one school, or null for no cap
     */
    public record Content(
            String title,
            String organiser,
            String basis,
            LocalDate opens,
            LocalDate closes,
            @Nullable Integer visitsCap,
            @Nullable Integer minutesCap,
            String note) {}

    /** What the state is called on a day: an approved entry whose window is over has expired. */
    public String standing(LocalDate on) {
        return switch (state) {
            case DRAFT -> "draft";
            case REVOKED -> "revoked";
            case APPROVED -> on.isAfter(content.closes()) ? "expired" : "approved";
        };
    }

    public String title() {
        return content.title();
    }

    Entry holding(Content other, long basedOn) {
        return new Entry(id, year, number, other, state, approvedBy, approvedAt, basedOn);
    }

    Entry in(State other) {
        return new Entry(id, year, number, content, other, approvedBy, approvedAt, edition);
    }

    /** 2026-03. */
    public String label() {
        return "%d-%02d".formatted(year, number);
    }
}
