package org.duxue.outcome.opinion.deed;

import java.util.Optional;
import java.util.UUID;
import org.duxue.outcome.opinion.FrozenOpinion;
import org.duxue.outcome.opinion.OpinionIssue;
import org.duxue.outcome.opinion.Opinions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The opinion in force of a case as it was frozen, and what it asks for. */
@Component
class Requirements {
    private final Opinions opinions;
    private final JsonMapper json;

    Requirements(Opinions opinions, JsonMapper json) {
        this.opinions = opinions;
        this.json = json;
    }

    /** The last one that concludes. */
    Optional<OpinionIssue> inForce(UUID caseId) {
        return opinions.issues(caseId).stream()
                .filter(issue -> issue.kind().concludes())
                .reduce((earlier, later) -> later);
    }

    FrozenOpinion frozen(OpinionIssue issue) {
        return json.readValue(issue.document(), FrozenOpinion.class);
    }

    int count(UUID caseId) {
        return inForce(caseId)
                .map(issue -> frozen(issue).text().requirements().size())
                .orElse(0);
    }
}
