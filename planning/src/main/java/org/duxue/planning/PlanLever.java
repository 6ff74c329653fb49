package org.duxue.planning;

import java.math.BigDecimal;

/**
 * Something that can be bought to raise an indicator: more of an element.
 *
 * @param element id of the element that grows; a staged element grows in each stage by itself
 * @param whole whether only whole units can be bought (teachers, rooms)
 * @param price yuan per unit of the element, not negative
 */
public record PlanLever(String id, String indicator, String element, boolean whole, BigDecimal price) {
    public PlanLever {
        if (price.signum() < 0) {
            throw new IllegalArgumentException("price of " + id + " is " + price);
        }
    }
}
