package org.duxue.judge.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.FactSource;
import org.duxue.work.collection.SelfEvaluations;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts a case is judged by: the copy that was taken when the unit handed in, and the evidence it brought. */
@Component
public class ReviewFacts {
    private final SelfEvaluations units;
    private final Clock clock;

    ReviewFacts(SelfEvaluations units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    public Facts of(CaseView reviewed) {
        return new Facts(units.facts(reviewed.id()), FactTable.empty());
    }

    /** By case, in a few statements however many there are. */
    public Map<UUID, Facts> of(Collection<CaseView> reviewed) {
        Map<UUID, List<FactSource>> sources = units.sources(reviewed);
        Map<UUID, Facts> facts = new HashMap<>();
        for (CaseView one : reviewed) {
            FactTable table = FactSource.table(one.unit().value(), sources.getOrDefault(one.id(), List.of()));
            facts.put(one.id(), new Facts(table, FactTable.empty()));
        }
        return facts;
    }

    /** The day is that of the look: appraisals have no dated rules. */
    public EvaluationOptions options(CaseView reviewed) {
        return EvaluationOptions.on(LocalDate.now(clock));
    }

    /** Names of the evidence of a case, by id. */
    public Map<UUID, String> evidence(UUID caseId) {
        return units.of(caseId).evidence().values().stream().collect(Collectors.toMap(Evidence::id, Evidence::name));
    }

    /** Finds the kept file that a fact of a case or a piece of its evidence came from. */
    public Function<Provenance, @Nullable String> files(UUID caseId) {
        Map<String, String> hashes = new HashMap<>();
        units.of(caseId).evidence().values().forEach(one -> hashes.put(one.name() + "\u001f" + one.id(), one.sha256()));
        for (FactSource fact : units.sources(caseId)) {
            if (fact.fileHash() != null) {
                hashes.put(fact.source() + "\u001f" + fact.place(), fact.fileHash());
            }
        }
        return source -> hashes.get(source.source() + "\u001f" + source.place());
    }
}
