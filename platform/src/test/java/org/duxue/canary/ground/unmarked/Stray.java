package org.duxue.canary.ground.unmarked;

/** Wrong on purpose: a class in no annotated room. */
public record Stray() {}
