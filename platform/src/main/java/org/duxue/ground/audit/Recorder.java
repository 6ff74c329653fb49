package org.duxue.ground.audit;

import org.duxue.ground.database.OpenTransaction;
import org.duxue.ground.privacy.Masking;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes every recordable deed into the transaction that makes it true; outside a transaction it refuses. */
@Component
class Recorder {
    private final OpenTransaction transaction;
    private final JsonMapper json;

    Recorder(OpenTransaction transaction, JsonMapper json) {
        this.transaction = transaction;
        this.json = json;
    }

    @EventListener
    void record(Recordable deed) {
        Actor actor = deed.actor().orElseGet(Acting::actor);
        transaction
                .sql()
                .sql("""
                        insert into audit_entry (actor_id, actor_name, action, subject, unit_code, detail)
                        values (:actor, :name, :action, :subject, :unit, cast(:detail as jsonb))
                        """)
                .param("actor", actor.id())
                .param("name", actor.name())
                .param("action", deed.action())
                .param("subject", deed.subject())
                .param("unit", deed.unit().map(UnitCode::value).orElse(null))
                .param("detail", json.writeValueAsString(Masking.detail(deed.detail())))
                .update();
    }
}
