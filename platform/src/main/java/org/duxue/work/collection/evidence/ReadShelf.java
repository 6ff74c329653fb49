package org.duxue.work.collection.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.evidence.Shelf.CitedAt;
import org.duxue.work.collection.evidence.Shelf.Reuse;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents with who cites them and where their photographs turn up again; a list costs as many statements as one document. */
@Component
@Transactional(readOnly = true)
public class ReadShelf {
    private final Gate gate;
    private final Shelf shelf;
    private final Cases cases;

    ReadShelf(Gate gate, Shelf shelf, Cases cases) {
        this.gate = gate;
        this.shelf = shelf;
        this.cases = cases;
    }

    /** @param citations where the caller may see that it is cited, with the case */
    public record Shown(Evidence evidence, List<ShownCitation> citations, List<Reuse> reuses) {
        public Shown {
            citations = List.copyOf(citations);
            reuses = List.copyOf(reuses);
        }
    }

    public record ShownCitation(CaseView of, String point) {}

    /** A document the caller may see: of the own unit, or cited in an assigned case. */
    public Evidence one(UUID id) {
        gate.require(Permission.ANSWER_READ);
        return shelf.find(id).orElseThrow(CollectionProblem.EVIDENCE_UNKNOWN::problem);
    }

    public Page<Shown> of(UnitCode unit, @Nullable String text, @Nullable String demand, @Nullable String cursor) {
        gate.require(Permission.ANSWER_READ, unit);
        Page<Evidence> page = shelf.page(unit, text, demand, cursor);
        return new Page<>(shown(page.items(), Map.of()), page.next(), page.total());
    }

    /**
     * The documents with all that is known of them, in their order.
     *
     * @param at cases that are known already
     */
    public List<Shown> shown(Collection<Evidence> evidence, Map<UUID, CaseView> at) {
        List<UUID> ids = evidence.stream().map(Evidence::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, CaseView> known = new HashMap<>(at);
        Map<UUID, List<ShownCitation>> cited = new LinkedHashMap<>();
        for (CitedAt one : shelf.citedAt(ids)) {
            CaseView of = known.computeIfAbsent(one.caseId(), cases::find);
            cited.computeIfAbsent(one.evidence(), id -> new ArrayList<>()).add(new ShownCitation(of, one.point()));
        }
        Map<UUID, List<Reuse>> reuses = shelf.alike(ids);
        return evidence.stream()
                .map(one -> new Shown(
                        one, cited.getOrDefault(one.id(), List.of()), reuses.getOrDefault(one.id(), List.of())))
                .toList();
    }
}
