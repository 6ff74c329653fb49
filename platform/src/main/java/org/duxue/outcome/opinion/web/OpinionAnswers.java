package org.duxue.outcome.opinion.web;

import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.outcome.opinion.deed.ReadOpinion;
import org.duxue.outcome.opinion.view.OpinionPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Every deed is done once and answers the page as it then is. */
@Component
class OpinionAnswers {
    private final ReadOpinion read;
    private final Once once;

    OpinionAnswers(ReadOpinion read, Once once) {
        this.read = read;
        this.once = once;
    }

    ResponseEntity<OpinionPage> once(@Nullable String key, UUID caseId, String what, Object content, Runnable deed) {
        String route = "POST /api/cases/" + caseId + "/opinion/" + what;
        return once.answer(key, route, content, OpinionPage.class, () -> {
            deed.run();
            return ResponseEntity.ok(read.page(caseId));
        });
    }
}
