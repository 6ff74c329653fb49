package org.duxue.judge.review;

import java.util.List;
import java.util.Map;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.judge.review.sheet.Ground;
import org.duxue.work.programme.CaseView;
import org.springframework.stereotype.Component;

/** What the facts of cases say before anybody has marked anything. */
@Component
public class Grounds {
    private final ReviewFacts facts;

    Grounds(ReviewFacts facts) {
        this.facts = facts;
    }

    public Ground of(CaseView reviewed, ReviewedScheme scheme) {
        CaseMarks none = new CaseMarks(reviewed.unit().value(), Map.of(), Map.of(), Map.of());
        return Ground.of(
                scheme,
                scheme.appraiser()
                        .appraise(facts.of(reviewed), facts.options(reviewed), List.of(none))
                        .of(none.code()));
    }
}
