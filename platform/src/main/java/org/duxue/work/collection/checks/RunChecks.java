package org.duxue.work.collection.checks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.page.CasePage;
import org.duxue.work.collection.page.ReadSelfEvaluation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs the checks on a case as it stands. */
@Component
@Transactional(readOnly = true)
public class RunChecks {
    private final ReadSelfEvaluation read;
    private final Answers answers;
    private final Clock clock;

    RunChecks(ReadSelfEvaluation read, Answers answers, Clock clock) {
        this.read = read;
        this.answers = answers;
        this.clock = clock;
    }

    public List<Check> of(UUID caseId) {
        return of(read.page(caseId));
    }

    public List<Check> of(CasePage page) {
        List<String> texts = page.answers().values().stream()
                .map(Answer::text)
                .filter(text -> text.length() >= SelfCheck.WORDS)
                .distinct()
                .toList();
        return SelfCheck.of(page, answers.sameWords(page.of().unit(), texts), LocalDate.now(clock));
    }
}
