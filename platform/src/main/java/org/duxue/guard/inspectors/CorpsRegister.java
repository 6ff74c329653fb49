package org.duxue.guard.inspectors;

import java.util.List;
import java.util.UUID;
import org.duxue.ground.shared.Actor;
import org.duxue.guard.inspectors.CorpsPerson.Tie;

/** Writing in the register; kept apart from reading so that other rooms get {@link Corps} alone. */
public interface CorpsRegister {
    /** Adds a person; id, edition and ties of the argument are not looked at. */
    UUID add(CorpsPerson person);

    /** False when the entry has another edition by now. */
    boolean change(CorpsPerson person, long edition);

    /** Ends ties whose id is not in the list and adds those without an id; false when the entry has another edition by now. */
    boolean tie(UUID person, List<Tie> ties, Actor by, long edition);

    /** Whether the account is linked to somebody else already. */
    boolean linked(UUID account, UUID butFor);
}
