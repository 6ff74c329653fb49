package org.duxue.define.scheme;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.ground.shared.Problem;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.packs.versions.Crosswalk;
import org.duxue.packs.versions.Crosswalk.Link;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer says which points carry on which; until then the guess holds. */
@Component
public class ConfirmCrosswalk {
    private final SchemeOffice office;
    private final Schemes schemes;
    private final Crosswalks crosswalks;

    ConfirmCrosswalk(SchemeOffice office, Schemes schemes, Crosswalks crosswalks) {
        this.office = office;
        this.schemes = schemes;
        this.crosswalks = crosswalks;
    }

    /**
     * @param based the edition of the links the officer looked at; 0 when those were guessed
     * @throws Problem naming everything that is incomplete
     */
    @Transactional
    public void confirm(String id, String from, String to, int based, List<Link> links) {
        office.requireWriter();
        List<String> faults = Crosswalk.faults(links, points(schemes.pack(id, from)), points(schemes.pack(id, to)));
        if (!faults.isEmpty()) {
            Problem problem = SchemeProblem.CROSSWALK_FAULTS.with("count", faults.size());
            for (String fault : faults) {
                problem = problem.at("links", fault);
            }
            throw problem;
        }
        crosswalks.confirm(id, from, to, based, links);
        Map<String, Object> counts = links.stream()
                .collect(Collectors.groupingBy(
                        link -> link.kind().name(),
                        Collectors.collectingAndThen(Collectors.counting(), count -> (Object) count)));
        counts.put("from", from);
        counts.put("to", to);
        office.tell("crosswalk-confirmed", id, counts);
    }

    private static List<String> points(AppraisalPack pack) {
        return pack.scheme().points().map(Point::id).toList();
    }
}
