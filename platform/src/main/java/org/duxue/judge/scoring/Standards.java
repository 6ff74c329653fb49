package org.duxue.judge.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duxue.define.framework.Frameworks;
import org.duxue.evaluation.Evaluator;
import org.duxue.packs.Pack;
import org.springframework.stereotype.Component;

/** The packs in force, each compiled once per version. */
@Component
public class Standards {
    private final Frameworks frameworks;
    private final Map<Version, Evaluator> compiled = new ConcurrentHashMap<>();

    Standards(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    private record Version(String pack, String version) {}

    /** The pack with the office's figures as they are now. */
    public Standard inForce(String pack) {
        return with(pack, frameworks.tuning(pack).own());
    }

    /** The pack with figures as they once were. */
    public Standard with(String pack, Map<String, BigDecimal> own) {
        Pack defined = frameworks.pack(pack);
        Evaluator evaluator = compiled.computeIfAbsent(
                new Version(defined.id(), defined.version()), v -> Evaluator.of(defined.framework()));
        return new Standard(defined, evaluator, own);
    }
}
