package org.duxue.ground.audit.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.duxue.ground.audit.Verification;
import org.duxue.ground.audit.Verifier;
import org.duxue.ground.audit.store.AuditView;
import org.duxue.ground.audit.store.Trail;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit record, for those who may look. */
@RestController
@RequestMapping("/api/audit")
class AuditController {
    private final Trail trail;
    private final Verifier verifier;
    private final Gate gate;
    private final Clock clock;

    AuditController(Trail trail, Verifier verifier, Gate gate, Clock clock) {
        this.trail = trail;
        this.verifier = verifier;
        this.gate = gate;
        this.clock = clock;
    }

    record VerificationJson(
            boolean intact,
            long entries,
            @Nullable Long firstBroken,
            @Nullable String reason,
            @Nullable String head,
            Instant checkedAt,
            long milliseconds) {}

    @GetMapping
    Page<AuditView> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        gate.require(Permission.AUDIT_READ);
        return trail.search(q, cursor, Page.SIZE);
    }

    @GetMapping("/verification")
    VerificationJson verification() {
        gate.require(Permission.AUDIT_VERIFY);
        Instant start = clock.instant();
        Verification found = verifier.verify();
        Instant end = clock.instant();
        return new VerificationJson(
                found.intact(),
                found.entries(),
                found.firstBroken(),
                found.reason(),
                found.head(),
                end,
                Duration.between(start, end).toMillis());
    }
}
