package org.duxue.evaluation.framework;

import java.math.BigDecimal;

/**
 * A figure that provinces or years set differently; formulas use it by id or name, an office may set its own value.
 */
public record Parameter(String id, String name, String nameEn, String unit, BigDecimal value, Clause clause) {}
