package org.duxue.reports;

/**
 * What one unit lacks to reach one indicator's standard, in the resource's own unit: so many teachers, square metres,
 * yuan, rooms.
 *
 * @param value unrounded value today
 * @param standard unrounded standard
 * @param lever id of the pack's lever that closes it
 * @param column the fact column that has to grow
 * @param unit unit of {@code present}, {@code lacking} and {@code toFloor}
 * @param present what there is today of the element, as entered
 * @param lacking how much more reaches the standard; whole where only whole ones can be had
 * @param toFloor how much more reaches the floor (85 %), 0 when it is reached already
 * @param decimals decimals of the official print of value and standard
 */
public record Gap(
        String code,
        String name,
        String stage,
        String indicator,
        double value,
        double standard,
        int decimals,
        String lever,
        String column,
        String unit,
        double present,
        double lacking,
        double toFloor,
        boolean whole) {}
