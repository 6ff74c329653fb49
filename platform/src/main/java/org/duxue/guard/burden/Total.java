package org.duxue.guard.burden;

import org.duxue.ground.shared.UnitCode;

/** What a unit was asked for in a year, over all entries. */
public record Total(UnitCode unit, int minutes, int visits, int entries) {}
