package org.duxue.judge.scoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duxue.define.facts.FactsOf;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.Trace;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.judge.scoring.view.TraceView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 溯源: explains any number or verdict of an evaluation by its address, as it is or as it was at a moment. */
@Component
public class Traces {
    private final Evaluations evaluations;
    private final FactsOf facts;

    Traces(Evaluations evaluations, FactsOf facts) {
        this.evaluations = evaluations;
        this.facts = facts;
    }

    @Transactional(readOnly = true)
    public TraceView of(String pack, Period period, String path, @Nullable Instant asOf) {
        Address address = parse(path);
        EvaluationRun run = run(pack, period, address, asOf);
        try {
            Trace trace = run.standard().evaluator().trace(run.facts(), run.options(), address);
            Map<Provenance, Optional<String>> files = new HashMap<>();
            return TraceView.of(
                    trace,
                    source -> files.computeIfAbsent(
                                    new Provenance(source.source(), null, null, source.at()), s -> file(period, s))
                            .orElse(null));
        } catch (IllegalArgumentException noSuchNumber) {
            throw ScoringProblem.ADDRESS_UNKNOWN.with("address", path);
        }
    }

    private Optional<String> file(Period period, Provenance deed) {
        Instant at = deed.at();
        return at == null ? Optional.empty() : facts.fileOf(period, deed.source(), at);
    }

    /** A number of a unit may be asked by those who see the unit; one of the district by those who see the district. */
    private EvaluationRun run(String pack, Period period, Address address, @Nullable Instant asOf) {
        return switch (address) {
            case Address.UnitTest unit -> evaluations.around(new UnitCode(unit.code()), pack, period, asOf);
            case Address.UnitVerdict unit -> evaluations.around(new UnitCode(unit.code()), pack, period, asOf);
            case Address.DistrictDispersion d -> evaluations.ofDistrict(pack, period, asOf);
            case Address.DistrictTest d -> evaluations.ofDistrict(pack, period, asOf);
            case Address.DistrictVerdict d -> evaluations.ofDistrict(pack, period, asOf);
        };
    }

    private static Address parse(String path) {
        try {
            return Address.parse(path);
        } catch (IllegalArgumentException notAnAddress) {
            throw ScoringProblem.ADDRESS_UNKNOWN.with("address", path);
        }
    }
}
