package org.duxue.judge.review.commission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.judge.review.ReviewProblem;

/** Members of the office who may look at a sample again. */
public interface Rescorers {
    /** Names by account. */
    Map<UUID, String> candidates();

    /** @throws org.duxue.ground.shared.Problem when none is named or one is no member of the office */
    default Map<UUID, String> named(List<UUID> wished) {
        Map<UUID, String> all = candidates();
        if (wished.isEmpty() || !all.keySet().containsAll(wished)) {
            throw ReviewProblem.RESCORER_UNKNOWN.problem();
        }
        Map<UUID, String> named = new LinkedHashMap<>();
        wished.forEach(id -> named.put(id, all.getOrDefault(id, "")));
        return named;
    }
}
