package org.duxue.outcome.opinion;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/** Something was done with the result of a case; {@code what} is the verb of the audit entry. */
public record OpinionDone(UUID caseId, UnitCode at, String what, Map<String, Object> detail) implements Recordable {
    public OpinionDone {
        detail = Map.copyOf(detail);
    }

    @Override
    public String action() {
        return "opinion:opinion:" + what;
    }

    @Override
    public String subject() {
        return "case " + caseId;
    }

    @Override
    public Optional<UnitCode> unit() {
        return Optional.of(at);
    }
}
