package org.duxue.evaluation.framework;

/** A finding that stops recognition whatever the indicators say (一票否决): {@code when} is a district formula. */
public record Veto(String id, String name, String nameEn, String when, Clause clause) {}
