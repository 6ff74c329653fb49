package org.duxue.workbooks;

/** A mandatory column of the pack that no file has. */
public record MissingColumn(String column, String name) {}
