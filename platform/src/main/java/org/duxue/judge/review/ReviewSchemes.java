package org.duxue.judge.review;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.duxue.define.scheme.Schemes;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.work.programme.CaseView;
import org.springframework.stereotype.Component;

/** The compiled schemes of cases, with their points at hand; one for every compiled scheme, for good. */
@Component
public class ReviewSchemes {
    private final Schemes schemes;
    private final ConcurrentMap<Appraiser, ReviewedScheme> known = new ConcurrentHashMap<>();

    ReviewSchemes(Schemes schemes) {
        this.schemes = schemes;
    }

    public ReviewedScheme of(CaseView reviewed) {
        return of(reviewed.pack(), reviewed.version());
    }

    public ReviewedScheme of(String pack, String version) {
        return known.computeIfAbsent(
                schemes.appraiser(pack, version), compiled -> ReviewedScheme.of(schemes.pack(pack, version), compiled));
    }
}
