package org.duxue.ground.shared;

import java.util.List;
import java.util.Map;

/** Implemented by one enum per room: everything that room may refuse, each with its stable code and its sentence. */
public interface ProblemCatalogue {
    Wording wording();

    default Problem problem() {
        return new Problem(wording(), Map.of(), List.of(), null, null);
    }

    default Problem with(String name, Object value) {
        return problem().and(name, value);
    }
}
