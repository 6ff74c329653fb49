package org.duxue.outcome.opinion;

import java.util.UUID;
import org.duxue.ground.notice.Noteworthy;
import org.duxue.ground.shared.UnitCode;

/** Tells those who must act that something came to them. */
public record OpinionNotice(UUID caseId, String role, UnitCode at, String title, String body) implements Noteworthy {
    @Override
    public Audience audience() {
        return new Audience.RoleIn(role, at);
    }

    @Override
    public String link() {
        return "/cases/" + caseId;
    }
}
