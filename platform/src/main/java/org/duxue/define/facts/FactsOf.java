package org.duxue.define.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duxue.define.framework.Frameworks;
import org.duxue.evaluation.facts.Facts;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facts for evaluation. Permission is asked by the room that evaluates; row-level security decides which units are in it.
 *
 * <p>The last table of each pack and period is kept and given again only while every visible sheet is of the very version it
 * was made of; a change by anybody is seen by the next reading.
 */
@Component
public class FactsOf {
    private final Frameworks frameworks;
    private final FactSheets sheets;
    private final Units units;
    private final Clock clock;
    private final Map<Key, Made> made = new ConcurrentHashMap<>();

    FactsOf(Frameworks frameworks, FactSheets sheets, Units units, Clock clock) {
        this.frameworks = frameworks;
        this.sheets = sheets;
        this.units = units;
        this.clock = clock;
    }

    private record Key(String pack, String version, Period period) {}

    private record Made(List<FactSheet> of, DistrictFacts facts) {}

    @Transactional(readOnly = true)
    public DistrictFacts district(String pack, Period period) {
        var definition = frameworks.pack(pack);
        Columns columns = Columns.of(definition.framework());
        List<FactSheet> visible = sheets.all(period);
        Key key = new Key(definition.id(), definition.version(), period);
        Made last = made.get(key);
        if (last != null && same(last.of(), visible)) {
            return last.facts();
        }
        DistrictFacts fresh = EvaluationTables.of(columns, district(), visible);
        made.put(key, new Made(visible, fresh));
        return fresh;
    }

    /** As it was known at that moment. */
    @Transactional(readOnly = true)
    public DistrictFacts district(String pack, Period period, Instant asOf) {
        Columns columns = Columns.of(frameworks.pack(pack).framework());
        return EvaluationTables.of(columns, district(), sheets.all(period, asOf));
    }

    /** As the files and forms said it, for a workbook that is to be filled in further. */
    @Transactional(readOnly = true)
    public Facts entered(String pack, Period period) {
        Columns columns = Columns.of(frameworks.pack(pack).framework());
        return EvaluationTables.entered(columns, district(), sheets.all(period));
    }

    /** SHA-256 of the file a fact came from, so that the file itself can be opened. */
    @Transactional(readOnly = true)
    public Optional<String> fileOf(Period period, String source, Instant at) {
        return sheets.fileOf(period, source, at);
    }

    /** How many visible units stand by their facts as they are now. */
    @Transactional(readOnly = true)
    public int confirmed(String pack, Period period) {
        return sheets.confirmed(period, pack);
    }

    /** The periods with facts, newest first; the running school year when there are none. */
    @Transactional(readOnly = true)
    public List<Period> periods() {
        List<Period> known = sheets.periods();
        return known.isEmpty() ? List.of(running(LocalDate.now(clock))) : known;
    }

    private static Period running(LocalDate today) {
        return new Period(today.getMonth().compareTo(Month.SEPTEMBER) < 0 ? today.getYear() - 1 : today.getYear());
    }

    private @Nullable Unit district() {
        return units.root().orElse(null);
    }

    /** A unit's version and its moment stand for its facts. */
    private static boolean same(List<FactSheet> some, List<FactSheet> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            FactSheet one = some.get(i);
            FactSheet other = others.get(i);
            if (one.version() != other.version()
                    || !one.unit().equals(other.unit())
                    || !Objects.equals(one.recordedAt(), other.recordedAt())) {
                return false;
            }
        }
        return true;
    }
}
