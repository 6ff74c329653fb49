package org.duxue.work.programme;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/** A case went on to another state. */
public record CaseMoved(UUID caseId, UnitCode at, CaseState from, CaseState to, String note) implements Recordable {
    @Override
    public String action() {
        return "programme:case:moved";
    }

    @Override
    public String subject() {
        return "case " + caseId;
    }

    @Override
    public Optional<UnitCode> unit() {
        return Optional.of(at);
    }

    @Override
    public Map<String, Object> detail() {
        return Map.of("from", from.code(), "to", to.code(), "note", note);
    }
}
