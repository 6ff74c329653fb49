package org.duxue.outcome.letter;

import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/** Something was done with a letter or with a form; {@code what} is the verb of the audit entry. */
public record LetterDone(String thing, String what, String about, UnitCode at, Map<String, Object> detail)
        implements Recordable {
    public LetterDone {
        detail = Map.copyOf(detail);
    }

    @Override
    public String action() {
        return "letter:" + thing + ":" + what;
    }

    @Override
    public String subject() {
        return about;
    }

    @Override
    public Optional<UnitCode> unit() {
        return Optional.of(at);
    }
}
