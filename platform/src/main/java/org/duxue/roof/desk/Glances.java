package org.duxue.roof.desk;

import java.util.List;
import java.util.UUID;
import org.duxue.roof.desk.HomeView.RecentDeed;

/** What the desk reads of rooms that have no words for it; row-level security narrows every answer. */
public interface Glances {
    /** Imports that wait for a person, the oldest first. */
    List<WaitingImport> waitingImports();

    /** The youngest deeds on record, comings and goings left out. */
    List<RecentDeed> recent(int count);

    /** @param open errors and warnings without a reason */
    record WaitingImport(UUID id, String state, String firstFile, int files, long open) {}
}
