package org.duxue.judge.review;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.CaseView;

/**
 * Something was done at a review that must be written down. Single marks are not: every version of theirs is kept in the room
 * itself, and handing in records their digest.
 *
 * @param verb the last two parts of the action, for example {@code sheet:handed-in}
 */
public record ReviewDeed(String verb, String subject, UnitCode at, Map<String, Object> detail) implements Recordable {
    public static ReviewDeed of(CaseView reviewed, String verb, Map<String, Object> detail) {
        return new ReviewDeed(verb, "case " + reviewed.id(), reviewed.unit(), detail);
    }

    public static ReviewDeed ofProgramme(UUID programme, UnitCode district, String verb, Map<String, Object> detail) {
        return new ReviewDeed(verb, "programme " + programme, district, detail);
    }

    @Override
    public String action() {
        return "review:" + verb;
    }

    @Override
    public Optional<UnitCode> unit() {
        return Optional.of(at);
    }
}
