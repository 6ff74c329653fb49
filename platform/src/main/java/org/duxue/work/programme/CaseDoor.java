package org.duxue.work.programme;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers "may the caller do this at this case": by a role held at the case's unit or above it, or, for a permission held
 * anywhere, by an assignment in force. A case the caller cannot see is unknown.
 */
@Component
public class CaseDoor {
    private final Gate gate;
    private final Cases cases;
    private final Clock clock;

    CaseDoor(Gate gate, Cases cases, Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CaseView require(Permission permission, UUID caseId) {
        gate.require(permission);
        CaseView found = cases.find(caseId);
        if (!gate.allows(permission, found.unit()) && mine(caseId).isEmpty()) {
            throw HouseProblem.NOT_ALLOWED.with("permission", permission.code());
        }
        return found;
    }

    /** The caller's own assignment in force, the most responsible one if there are several. */
    @Transactional(readOnly = true)
    public Optional<Assignment> mine(UUID caseId) {
        return cases.assignments(caseId).stream()
                .filter(one -> one.account().equals(Acting.actor().id()) && one.inForce(clock.instant()))
                .min(java.util.Comparator.comparing(Assignment::role));
    }
}
