package org.duxue.define.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.define.facts.FactSheets.Save;
import org.duxue.define.facts.FactSheets.Saved;
import org.duxue.define.framework.Frameworks;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** A person enters or corrects facts of one unit in a form: all entries are right and kept, or none is. */
@Component
public class SaveFacts {
    /** The source of whatever was entered by hand. */
    public static final String FORM = "在线填报";

    private final Gate gate;
    private final Frameworks frameworks;
    private final FactSheets sheets;
    private final ApplicationEventPublisher events;

    SaveFacts(Gate gate, Frameworks frameworks, FactSheets sheets, ApplicationEventPublisher events) {
        this.gate = gate;
        this.frameworks = frameworks;
        this.sheets = sheets;
        this.events = events;
    }

    /**
     * What a person entered into one field, not yet checked.
     *
     * @param value as it came; null or JSON null takes the value away
     * @param reason why an implausible value is right nevertheless
     */
    public record Entry(
            String column,
            @Nullable JsonNode value,
            @Nullable String reason) {}

    /**
     * @param based the version of the unit's facts the person saw
     * @param district whether the unit is the district itself
     */
    public record Request(UnitCode unit, Period period, String pack, int based, boolean district, List<Entry> entries) {
        public Request {
            entries = List.copyOf(entries);
        }
    }

    @Transactional
    public Saved save(Request request) {
        return save(request, Columns.of(frameworks.pack(request.pack()).framework()));
    }

    /** The same for columns that no framework names, such as those of an appraisal's elements. */
    @Transactional
    public Saved save(Request request, Columns columns) {
        gate.require(Permission.FACTS_WRITE, request.unit());
        boolean officer = gate.allows(Permission.IMPORT_WRITE, request.unit());
        var facts = new FactRules(columns, request.district(), officer).check(request.entries());
        Saved saved = sheets.save(new Save(
                request.unit(),
                request.period(),
                request.based(),
                Acting.actor(),
                FORM,
                facts,
                reasons(request.entries())));
        if (!saved.changed().isEmpty()) {
            events.publishEvent(new FactsEvent.Saved(
                    request.unit(), request.period(), saved.sheet().version(), saved.changed()));
        }
        return saved;
    }

    private static Map<String, String> reasons(List<Entry> entries) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Entry entry : entries) {
            @Nullable String reason = entry.reason();
            if (reason != null && !reason.isBlank()) {
                reasons.put(entry.column(), reason.strip());
            }
        }
        return reasons;
    }
}
