package org.duxue.canary.ground.low;

import org.duxue.canary.roof.high.High;

/** Wrong on purpose: a low floor that calls a high one. */
public record CallsUpstairs(High high) {}
