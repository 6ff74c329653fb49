package org.duxue.guard.inspectors;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How many running cases somebody is on; answered by the room that keeps the teams. */
public interface Loads {
    /** By person; those on no case may be missing. */
    Map<UUID, Integer> running(Collection<UUID> people);
}
