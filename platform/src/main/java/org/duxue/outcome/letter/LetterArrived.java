package org.duxue.outcome.letter;

import java.util.UUID;
import org.duxue.ground.notice.Noteworthy;
import org.duxue.ground.shared.UnitCode;

/** A letter went out to a unit. */
public record LetterArrived(UUID caseId, UnitCode at, String name, String number) implements Noteworthy {
    @Override
    public Audience audience() {
        return new Audience.RoleIn("principal", at);
    }

    @Override
    public String title() {
        return "收到" + name;
    }

    @Override
    public String body() {
        return name + "（" + number + "）已印发，请查看并签收。";
    }

    @Override
    public String link() {
        return "/cases/" + caseId;
    }
}
