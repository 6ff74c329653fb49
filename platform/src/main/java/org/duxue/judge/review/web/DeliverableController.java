package org.duxue.judge.review.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.judge.review.commission.Deliverables;
import org.duxue.judge.review.commission.KeepDeliverables;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a commissioned institution owes, and handing it in. */
@RestController
@RequestMapping("/api/programmes/{id}/deliverables")
class DeliverableController {
    private final KeepDeliverables keep;
    private final Once once;

    DeliverableController(KeepDeliverables keep, Once once) {
        this.keep = keep;
        this.once = once;
    }

    record Edit(
            @Nullable Integer no,
            @Nullable String name,
            @Nullable LocalDate due,
            @Nullable String note) {}

    record Edits(@Nullable List<Edit> items) {}

    record CheckEdit(@Nullable String verdict, @Nullable String note) {}

    record FileView(String name, String sha256, long size, String mediaType) {}

    record ItemView(
            int no,
            String name,
            @Nullable LocalDate due,
            String note,
            String state,
            boolean late,
            @Nullable FileView file,
            @Nullable String handedInBy,
            @Nullable Instant handedInAt,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt,
            String verdictNote,
            int rounds) {}

    record ListView(List<ItemView> items, List<String> may) {}

    @GetMapping
    ListView all(@PathVariable UUID id) {
        return view(id);
    }

    @PutMapping
    ListView list(@PathVariable UUID id, @RequestBody Edits edits) {
        List<Edit> items = edits.items() == null ? List.of() : edits.items();
        keep.list(
                id,
                items.stream()
                        .map(item -> new Deliverables.Item(
                                item.no() == null ? 0 : item.no(),
                                item.name() == null ? "" : item.name(),
                                item.due(),
                                item.note() == null ? "" : item.note(),
                                null))
                        .toList());
        return view(id);
    }

    @PostMapping("/{no}/hand-in")
    ResponseEntity<ListView> handIn(
            @PathVariable UUID id,
            @PathVariable int no,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "") String note)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        Map<String, Object> content = Map.of("name", name, "size", file.getSize(), "note", note);
        try (InputStream bytes = file.getInputStream()) {
            return once.answer(
                    key, "POST /api/programmes/" + id + "/deliverables/" + no, content, ListView.class, () -> {
                        keep.handIn(id, no, bytes, name, note);
                        return ResponseEntity.ok(view(id));
                    });
        }
    }

    @PutMapping("/{no}/check")
    ListView check(@PathVariable UUID id, @PathVariable int no, @RequestBody CheckEdit check) {
        keep.check(id, no, "accepted".equals(check.verdict()), check.note() == null ? "" : check.note());
        return view(id);
    }

    private ListView view(UUID id) {
        List<ItemView> items = keep.of(id).stream().map(this::item).toList();
        List<String> may = new ArrayList<>();
        if (keep.office(id)) {
            may.add("edit");
            may.add("check");
        }
        if (keep.reviews(id)) {
            may.add("hand-in");
        }
        return new ListView(items, may);
    }

    private ItemView item(Deliverables.Item item) {
        Deliverables.Delivery delivery = item.delivery();
        Deliverables.Verdict verdict = delivery == null ? null : delivery.verdict();
        return new ItemView(
                item.no(),
                item.name(),
                item.due(),
                item.note(),
                state(delivery, verdict),
                keep.late(item),
                delivery == null
                        ? null
                        : new FileView(delivery.fileName(), delivery.sha256(), delivery.size(), delivery.mediaType()),
                delivery == null ? null : delivery.by(),
                delivery == null ? null : delivery.at(),
                verdict == null ? null : verdict.by(),
                verdict == null ? null : verdict.at(),
                verdict == null ? "" : verdict.note(),
                delivery == null ? 0 : delivery.round());
    }

    private static String state(Deliverables.@Nullable Delivery delivery, Deliverables.@Nullable Verdict verdict) {
        if (delivery == null) {
            return "expected";
        }
        return verdict == null ? "handed-in" : verdict.accepted() ? "accepted" : "returned";
    }
}
