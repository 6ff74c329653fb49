package org.duxue.canary.roof.high;

/** Stands on a high floor. */
public record High() {}
