package org.duxue.guard.burden.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.guard.burden.Entry;
import org.duxue.guard.burden.KeepWhitelist;
import org.duxue.guard.burden.Whitelist;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The entries of the whitelist. */
@RestController
@RequestMapping("/api/burden/entries")
class BurdenController {
    private final KeepWhitelist keep;
    private final Whitelist whitelist;
    private final Gate gate;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Once once;

    BurdenController(
            KeepWhitelist keep,
            Whitelist whitelist,
            Gate gate,
            TransactionOperations transaction,
            Clock clock,
            Once once) {
        this.keep = keep;
        this.whitelist = whitelist;
        this.gate = gate;
        this.transaction = transaction;
        this.clock = clock;
        this.once = once;
    }

    record EntryEdit(
            int year,
            @Nullable String title,
            @Nullable String organiser,
            @Nullable String basis,
            LocalDate opens,
            LocalDate closes,
            @Nullable Integer visitsCap,
            @Nullable Integer minutesCap,
            @Nullable String note,
            @Nullable String reason) {
        Entry.Content content() {
            return new Entry.Content(
                    text(title), text(organiser), text(basis), opens, closes, visitsCap, minutesCap, text(note));
        }
    }

    record Approval(@Nullable String note) {}

    record Revocation(@Nullable String reason) {}

    record EntryView(
            UUID id,
            String number,
            long edition,
            int year,
            String title,
            String organiser,
            String basis,
            LocalDate opens,
            LocalDate closes,
            @Nullable Integer visitsCap,
            @Nullable Integer minutesCap,
            String note,
            String state,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            int units,
            int minutes,
            List<String> may) {}

    @GetMapping
    List<EntryView> of(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String state) {
        int wanted = year == null ? today().getYear() : year;
        return views(keep.of(wanted), wanted).stream()
                .filter(view -> state == null || state.isBlank() || view.state().equals(state))
                .toList();
    }

    @PostMapping
    ResponseEntity<EntryView> add(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody EntryEdit edit) {
        return once.answer(key, "POST /api/burden/entries", edit, EntryView.class, () -> {
            Entry added = keep.add(edit.year(), edit.content());
            return ResponseEntity.created(URI.create("/api/burden/entries/" + added.id()))
                    .eTag(Versions.tag(added.edition()))
                    .body(view(added));
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<EntryView> one(@PathVariable UUID id) {
        return answer(keep.one(id));
    }

    @PutMapping("/{id}")
    ResponseEntity<EntryView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EntryEdit edit) {
        gate.require(Permission.BURDEN_WRITE);
        return answer(keep.change(id, edit.content(), Versions.required(ifMatch), text(edit.reason())));
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<EntryView> approve(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Approval approval) {
        return once.answer(
                key,
                "POST /api/burden/entries/" + id + "/approval",
                approval,
                EntryView.class,
                () -> answer(keep.approve(id, text(approval.note()))));
    }

    @PostMapping("/{id}/revocation")
    ResponseEntity<EntryView> revoke(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Revocation revocation) {
        return once.answer(
                key,
                "POST /api/burden/entries/" + id + "/revocation",
                revocation,
                EntryView.class,
                () -> answer(keep.revoke(id, text(revocation.reason()))));
    }

    private ResponseEntity<EntryView> answer(Entry entry) {
        return ResponseEntity.ok().eTag(Versions.tag(entry.edition())).body(view(entry));
    }

    private EntryView view(Entry entry) {
        return views(List.of(entry), entry.year()).getFirst();
    }

    private List<EntryView> views(List<Entry> entries, int year) {
        Map<UUID, Whitelist.Reach> reach = transaction.execute(status -> whitelist.reach(year));
        boolean writes = gate.permissions().contains(Permission.BURDEN_WRITE);
        List<EntryView> views = new ArrayList<>();
        for (Entry entry : entries) {
            Whitelist.Reach so = reach == null ? null : reach.get(entry.id());
            views.add(view(entry, so == null ? new Whitelist.Reach(0, 0) : so, writes));
        }
        return views;
    }

    private EntryView view(Entry entry, Whitelist.Reach reach, boolean writes) {
        Entry.Content content = entry.content();
        return new EntryView(
                entry.id(),
                entry.label(),
                entry.edition(),
                entry.year(),
                content.title(),
                content.organiser(),
                content.basis(),
                content.opens(),
                content.closes(),
                content.visitsCap(),
                content.minutesCap(),
                content.note(),
                entry.standing(today()),
                entry.approvedBy(),
                entry.approvedAt(),
                reach.units(),
                reach.minutes(),
                writes ? may(entry) : List.of());
    }

    private static List<String> may(Entry entry) {
        return switch (entry.state()) {
            case DRAFT -> List.of("edit", "approve");
            case APPROVED -> List.of("edit", "revoke");
            case REVOKED -> List.of();
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
