package org.duxue.outcome.opinion.deed;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.duxue.outcome.opinion.view.OpinionPage;
import org.duxue.work.collection.SelfEvaluations;
import org.springframework.stereotype.Component;

/** Documents of the unit that a defence or a report rests on, as they are called. */
@Component
class CasePapers {
    private final SelfEvaluations selfEvaluations;

    CasePapers(SelfEvaluations selfEvaluations) {
        this.selfEvaluations = selfEvaluations;
    }

    /** Those that exist and the caller may see, by id. */
    Map<String, OpinionPage.Paper> named(UUID caseId, Collection<String> ids) {
        Map<String, OpinionPage.Paper> named = new HashMap<>();
        if (!ids.isEmpty()) {
            selfEvaluations.of(caseId).evidence().forEach((id, paper) -> {
                if (ids.contains(id.toString())) {
                    named.put(id.toString(), new OpinionPage.Paper(id.toString(), paper.name(), paper.sha256()));
                }
            });
        }
        return named;
    }
}
