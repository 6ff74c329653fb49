package org.duxue.workbooks;

/** What a streaming reading counted. */
public record ReadSummary(long rows, long values, long errors, long warnings, long matches) {}
