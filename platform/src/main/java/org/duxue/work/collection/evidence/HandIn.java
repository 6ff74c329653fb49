package org.duxue.work.collection.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.duxue.ground.files.Files;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.files.preview.PerceptualHash;
import org.duxue.ground.files.preview.PhotoFacts;
import org.duxue.ground.files.uploads.Uploads;
import org.duxue.ground.shared.Permission;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.evidence.Shelf.Described;
import org.duxue.work.collection.evidence.Shelf.New;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a finished upload on the unit's shelf, with the times it tells of and the likeness by which it is found again. */
@Component
public class HandIn {
    private static final int LONGEST_NAME = 200;
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final CaseDoor door;
    private final Uploads uploads;
    private final Files files;
    private final Shelf shelf;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandIn(CaseDoor door, Uploads uploads, Files files, Shelf shelf, ApplicationEventPublisher events, Clock clock) {
        this.door = door;
        this.uploads = uploads;
        this.files = files;
        this.shelf = shelf;
        this.events = events;
        this.clock = clock;
    }

    /** @param name null keeps the file's own */
    public record Handed(UUID upload, @Nullable String name, Described described) {}

    @Transactional
    public Evidence handIn(UUID caseId, Handed handed) {
        CaseView of = door.require(Permission.ANSWER_WRITE, caseId);
        StoredFile file = uploads.finished(handed.upload());
        String demand = handed.described().demand();
        Evidence standing = shelf.same(of.unit(), file.sha256(), demand).orElse(null);
        if (standing != null) {
            return standing;
        }
        Path content = files.content(file.sha256());
        Instant stated = handed.described().capturedAt();
        Described described = described(
                handed.described(),
                handed.name() == null || handed.name().isBlank() ? file.name() : handed.name(),
                stated == null ? PhotoFacts.capturedAt(content).orElse(null) : stated);
        check(described, stated != null);
        OptionalLong likeness = PerceptualHash.of(content, file.kind());
        UUID reference = files.refer(file, of.unit(), "shelf " + of.unit());
        Evidence evidence = shelf.add(new New(of.unit(), file, reference, described, likeness));
        events.publishEvent(EvidenceEvent.received(evidence));
        return evidence;
    }

    private static Described described(Described given, String name, @Nullable Instant capturedAt) {
        String bounded = name.strip();
        return new Described(
                bounded.length() <= LONGEST_NAME ? bounded : bounded.substring(0, LONGEST_NAME),
                given.demand(),
                capturedAt,
                given.effectiveFrom(),
                given.effectiveTo(),
                given.validUntil());
    }

    /** @param stated whether a person gave the time of capture; what a camera says is taken as it is */
    void check(Described described, boolean stated) {
        Instant captured = described.capturedAt();
        if (stated && captured != null && captured.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw CollectionProblem.DATES_IMPOSSIBLE.with("reason", "形成时间晚于现在");
        }
        if (described.effectiveFrom() != null
                && described.effectiveTo() != null
                && described.effectiveTo().isBefore(described.effectiveFrom())) {
            throw CollectionProblem.DATES_IMPOSSIBLE.with("reason", "所属时段的结束早于开始");
        }
        if (described.validUntil() != null
                && described.effectiveFrom() != null
                && described.validUntil().isBefore(described.effectiveFrom())) {
            throw CollectionProblem.DATES_IMPOSSIBLE.with("reason", "有效期早于所属时段");
        }
    }
}
