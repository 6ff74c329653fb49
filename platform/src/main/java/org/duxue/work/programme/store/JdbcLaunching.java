package org.duxue.work.programme.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.clock.PhasePlan;
import org.duxue.work.programme.launch.Draft;
import org.duxue.work.programme.launch.Launching;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes a launch: one statement for each kind of row. */
@Repository
@Transactional
class JdbcLaunching implements Launching {
    private final JdbcClient sql;
    private final JsonMapper json;

    JdbcLaunching(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void freeze(UUID programme, Frozen frozen, Actor by) {
        sql.sql("""
                        update programme_programme set state = 'running', rules = cast(:rules as jsonb), minutes = :minutes,
                            draw_seed = :seed, fingerprint = :print, launched_at = clock_timestamp(), launched_by = :byId,
                            launched_name = :by, edition = edition + 1
                        where id = :id and state = 'draft'
                        """)
                .param("rules", json.writeValueAsString(frozen.rules()))
                .param("minutes", frozen.minutes())
                .param("seed", frozen.seed())
                .param("print", frozen.fingerprint())
                .param("byId", by.id())
                .param("by", by.name())
                .param("id", programme)
                .update();
        List<PhasePlan.Span> spans = frozen.phases().spans();
        sql.sql("""
                        insert into programme_phase (programme_id, ordinal, id, name, name_en, starts_on, ends_on)
                        select :programme, o, i, n, e, cast(s as date), cast(d as date)
                        from unnest(:ordinals, :ids, :names, :english, :starts, :ends) as p (o, i, n, e, s, d)
                        """)
                .param("programme", programme)
                .param("ordinals", IntStream.range(0, spans.size()).boxed().toArray(Integer[]::new))
                .param("ids", texts(spans, PhasePlan.Span::id))
                .param("names", texts(spans, PhasePlan.Span::name))
                .param("english", texts(spans, PhasePlan.Span::nameEn))
                .param("starts", texts(spans, span -> span.starts().toString()))
                .param("ends", texts(spans, span -> span.ends().toString()))
                .update();
    }

    @Override
    public Map<UnitCode, UUID> addCases(UUID programme, List<NewCase> cases, FirstPhase first) {
        Map<UnitCode, UUID> ids = new LinkedHashMap<>();
        sql.sql("""
                        insert into programme_case (programme_id, unit_code, unit_name, unit, subject, minutes, state, due_on)
                        select :programme, c, n, cast(u as jsonb), cast(s as jsonb), m, :state, :due
                        from unnest(:codes, :names, :units, :subjects, :minutes) as t (c, n, u, s, m)
                        returning id, unit_code
                        """)
                .param("programme", programme)
                .param("codes", texts(cases, one -> one.unit().code().value()))
                .param("names", texts(cases, one -> one.unit().name()))
                .param("units", texts(cases, one -> json.writeValueAsString(described(one.unit()))))
                .param("subjects", texts(cases, one -> subject(one.subject())))
                .param("minutes", cases.stream().map(NewCase::minutes).toArray(Integer[]::new))
                .param("state", first.state().code())
                .param("due", first.due())
                .query(row -> {
                    ids.put(new UnitCode(row.getString("unit_code")), row.getObject("id", UUID.class));
                });
        UUID[] all = ids.values().toArray(UUID[]::new);
        sql.sql("""
                        insert into programme_history (case_id, what, state, person)
                        select id, 'launched', :state, :person from unnest(:ids) as c (id)
                        """)
                .param("state", first.state().code())
                .param("person", Acting.actor().name())
                .param("ids", all)
                .update();
        sql.sql("""
                        insert into programme_clock (case_id, kind, started_on, due_on)
                        select id, 'phase', :started, :due from unnest(:ids) as c (id)
                        """)
                .param("started", first.started())
                .param("due", first.due())
                .param("ids", all)
                .update();
        return ids;
    }

    @Override
    public void assign(List<NewSeat> seats) {
        sql.sql("""
                        insert into programme_assignment (case_id, account_id, person_id, name, kind, role, domains, until)
                        select c, a, p, n, k, r, array(select jsonb_array_elements_text(cast(d as jsonb))), cast(u as timestamptz)
                        from unnest(:cases, :accounts, :people, :names, :kinds, :roles, :domains, :untils)
                            as t (c, a, p, n, k, r, d, u)
                        """)
                .param("cases", seats.stream().map(NewSeat::caseId).toArray(UUID[]::new))
                .param("accounts", seats.stream().map(NewSeat::account).toArray(UUID[]::new))
                .param("people", seats.stream().map(NewSeat::person).toArray(UUID[]::new))
                .param("names", texts(seats, NewSeat::name))
                .param("kinds", texts(seats, NewSeat::kind))
                .param("roles", texts(seats, NewSeat::role))
                .param("domains", texts(seats, seat -> json.writeValueAsString(seat.domains())))
                .param(
                        "untils",
                        texts(
                                seats,
                                seat -> seat.until() == null
                                        ? null
                                        : seat.until().toString()))
                .update();
    }

    static Map<String, @Nullable String> described(Unit unit) {
        Map<String, @Nullable String> described = new HashMap<>();
        described.put("kind", unit.kind().code());
        described.put("type", unit.type());
        described.put("town", unit.town());
        described.put("setting", unit.setting());
        described.put("ownership", unit.ownership());
        return described;
    }

    private @Nullable String subject(Draft.@Nullable SubjectDraft subject) {
        return subject == null
                ? null
                : json.writeValueAsString(Map.of(
                        "name", subject.name(),
                        "post", subject.post(),
                        "from", String.valueOf(subject.from()),
                        "to", String.valueOf(subject.to())));
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> of) {
        @Nullable String[] texts = new @Nullable String[all.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = of.apply(all.get(i));
        }
        return texts;
    }
}
