package org.duxue.work.collection.signing;

import java.time.LocalDate;
import java.util.UUID;
import org.duxue.ground.notice.Noteworthy;
import org.duxue.ground.shared.UnitCode;

/** Tells the people of a unit that a point came back. */
record CameBack(UUID caseId, UnitCode unit, String role, String name, String reason, LocalDate due)
        implements Noteworthy {
    @Override
    public Audience audience() {
        return new Audience.RoleIn(role, unit);
    }

    @Override
    public String title() {
        return "观测点被退回：" + name;
    }

    @Override
    public String body() {
        return reason + "（请于 " + due + " 前补正）";
    }

    @Override
    public String link() {
        return "/cases/" + caseId + "/self-evaluation";
    }
}
