package org.duxue.evaluation.result;

import java.util.List;

/** One indicator of one unit: met when all its applicable tests are. {@code ratio} is the smallest of its tests. */
public record IndicatorResult(String indicator, Status status, double ratio, List<TestResult> tests) {}
