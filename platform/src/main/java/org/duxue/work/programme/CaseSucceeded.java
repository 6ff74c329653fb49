package org.duxue.work.programme;

import java.util.UUID;
import org.duxue.ground.shared.UnitCode;

/**
 * A case goes on at another unit, since its own was merged or closed. Rooms that keep a copy of a case's unit in their rows
 * listen and change it in the same transaction.
 */
public record CaseSucceeded(UUID caseId, UnitCode from, UnitCode to) {}
