package org.duxue.work.collection.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.define.facts.Columns;
import org.duxue.define.facts.Columns.Column;
import org.duxue.define.facts.FactSheet;
import org.duxue.define.facts.FactSheet.Fact;
import org.duxue.define.facts.FactSheets;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.framework.Element;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.FactSource;
import org.duxue.work.collection.facts.FactConfirmations.Confirmed;
import org.duxue.work.collection.facts.FrozenFacts.Copy;
import org.duxue.work.programme.CaseView;
import org.duxue.workbooks.rows.FactValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the facts a case uses: the copy it is judged by, or before there is one the facts of the unit as they stand. */
@Component
@Transactional(readOnly = true)
public class CaseFacts {
    private static final String REGISTER = "单位名录";

    /** By identity: a scheme in force never changes and its formulas need not be read again. */
    private final Map<Appraisal, Map<String, List<String>>> used = Collections.synchronizedMap(new IdentityHashMap<>());

    private final FactSheets sheets;
    private final FrozenFacts frozen;
    private final FactConfirmations confirmations;
    private final Units units;

    CaseFacts(FactSheets sheets, FrozenFacts frozen, FactConfirmations confirmations, Units units) {
        this.sheets = sheets;
        this.frozen = frozen;
        this.confirmations = confirmations;
        this.units = units;
    }

    /** The facts as they stand; row-level security shows none to who does not see the unit. */
    public List<FactSource> standing(CaseView of, Appraisal scheme) {
        return select(
                of,
                scheme,
                sheets.find(of.unit(), of.period()),
                units.find(of.unit()).orElse(null));
    }

    public Optional<Copy> copy(UUID caseId) {
        return frozen.latest(caseId);
    }

    /** What the case is judged by. */
    public List<FactSource> judged(CaseView of, Appraisal scheme) {
        return copy(of.id()).map(Copy::facts).orElseGet(() -> standing(of, scheme));
    }

    /** For many cases in a few statements. */
    public Map<UUID, List<FactSource>> judged(Collection<CaseView> cases, Function<CaseView, Appraisal> schemes) {
        Map<UUID, List<FactSource>> found =
                new HashMap<>(frozen.latest(cases.stream().map(CaseView::id).toList()));
        List<CaseView> rest =
                cases.stream().filter(one -> !found.containsKey(one.id())).toList();
        if (!rest.isEmpty()) {
            Map<UnitCode, Unit> known =
                    units.named(rest.stream().map(CaseView::unit).distinct().toList());
            rest.stream().map(CaseView::period).distinct().forEach(period -> {
                Map<UnitCode, FactSheet> standing =
                        sheets.all(period).stream().collect(Collectors.toMap(FactSheet::unit, Function.identity()));
                rest.stream().filter(one -> one.period().equals(period)).forEach(one -> {
                    FactSheet sheet = standing.getOrDefault(one.unit(), FactSheet.blank(one.unit(), period));
                    found.put(one.id(), select(one, schemes.apply(one), sheet, known.get(one.unit())));
                });
            });
        }
        return found;
    }

    /** What the unit confirms: the elements that serve some point, but for those that only say who it is. */
    public List<FactLine> lines(CaseView of, Appraisal scheme, List<FactSource> facts) {
        Map<String, FactSource> known =
                facts.stream().collect(Collectors.toMap(FactSource::element, Function.identity()));
        Map<String, Confirmed> confirmed = confirmations.of(of.id());
        Map<String, List<String>> serving = serving(scheme);
        Columns columns = Columns.of(scheme.elements());
        List<FactLine> lines = new ArrayList<>();
        for (Column column : columns.of(false)) {
            List<String> points = serving.getOrDefault(column.id(), List.of());
            FactSource fact = known.get(column.id());
            boolean register = fact != null && fact.source().equals(REGISTER);
            if (!points.isEmpty() && !register) {
                Confirmed by = confirmed.get(column.id());
                boolean holds = by != null && fact != null && by.version() == fact.version();
                lines.add(new FactLine(column, fact, holds ? by : null, points));
            }
        }
        return lines;
    }

    private Map<String, List<String>> serving(Appraisal scheme) {
        return used.computeIfAbsent(scheme, UsedElements::of);
    }

    private static List<FactSource> select(CaseView of, Appraisal scheme, FactSheet sheet, @Nullable Unit unit) {
        Map<String, FactSource> facts = new LinkedHashMap<>();
        Map<String, String> register = register(of, unit);
        for (Element element : scheme.elements()) {
            Fact fact = sheet.facts().get(element.id());
            String listed = register.get(element.id());
            if (fact != null) {
                facts.put(element.id(), source(element.id(), fact));
            } else if (listed != null) {
                facts.put(
                        element.id(),
                        new FactSource(element.id(), new FactValue.Words(listed), 0, REGISTER, null, null, null, null));
            }
        }
        return List.copyOf(facts.values());
    }

    /** Who the unit is, where no file has said it. */
    private static Map<String, String> register(CaseView of, @Nullable Unit unit) {
        Map<String, String> known = new HashMap<>();
        known.put("code", of.unit().value());
        known.put("name", of.unitName());
        if (unit != null && unit.type() != null) {
            known.put("type", unit.type());
        }
        return known;
    }

    private static FactSource source(String element, Fact fact) {
        return new FactSource(
                element,
                fact.value(),
                fact.origin().version(),
                fact.origin().source(),
                fact.origin().place(),
                fact.origin().person(),
                fact.origin().at(),
                fact.origin().fileHash());
    }
}
