package org.duxue.outcome.opinion.deed;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.outcome.opinion.OpinionFile;
import org.duxue.outcome.opinion.OpinionStanding;
import org.duxue.outcome.opinion.Opinions;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.springframework.stereotype.Component;

/** Who asks, of which case, and what may be done there now. */
@Component
class Hearing {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final CaseDoor door;
    private final Gate gate;
    private final Opinions opinions;
    private final Clock clock;

    Hearing(CaseDoor door, Gate gate, Opinions opinions, Clock clock) {
        this.door = door;
        this.gate = gate;
        this.opinions = opinions;
        this.clock = clock;
    }

    /** A result about a person is shown to that person and the office, not to the rest of the unit. */
    CaseView read(UUID caseId) {
        CaseView reviewed = door.require(Permission.OPINION_READ, caseId);
        if (reviewed.subject() != null && !gate.allows(Permission.LETTER_READ, reviewed.unit())) {
            throw HouseProblem.NOT_ALLOWED.with("permission", Permission.LETTER_READ.code());
        }
        return reviewed;
    }

    /** The case, once the caller may do this there now. */
    CaseView require(UUID caseId, Permission permission, OpinionStanding.Deed deed) {
        CaseView reviewed = door.require(permission, caseId);
        standing(reviewed).require(deed);
        return reviewed;
    }

    /** For deeds that the unit and the office may both do. */
    CaseView requireEither(UUID caseId, OpinionStanding.Deed deed) {
        CaseView reviewed = read(caseId);
        standing(reviewed).require(deed);
        return reviewed;
    }

    OpinionStanding standing(CaseView reviewed) {
        UUID id = reviewed.id();
        OpinionFile file = opinions.file(id);
        return new OpinionStanding(
                reviewed.state(),
                reviewed.paused() != null,
                office(reviewed),
                gate.allows(Permission.DEFENCE_WRITE, reviewed.unit()),
                file.receipt() != null,
                file.defenceUntil(),
                opinions.defence(id).orElse(null),
                opinions.rectification(id).orElse(null),
                today());
    }

    boolean office(CaseView reviewed) {
        return gate.allows(Permission.OPINION_WRITE, reviewed.unit());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(HERE));
    }

    Clock clock() {
        return clock;
    }
}
