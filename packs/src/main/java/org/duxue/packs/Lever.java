package org.duxue.packs;

import java.math.BigDecimal;
import org.duxue.evaluation.framework.Clause;

/**
 * Something a district can buy to raise an indicator: more of an element.
 *
 * @param id for example {@code teacher}
 * @param element the element that grows
 * @param whole whether only whole units can be bought (teachers, rooms)
 * @param price default price in yuan per unit of the element; the officer sets his own
 */
public record Lever(
        String id,
        String name,
        String nameEn,
        String indicator,
        String element,
        boolean whole,
        BigDecimal price,
        Clause clause) {}
