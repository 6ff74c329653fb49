package org.duxue.demo.district;

import org.duxue.demo.school.Stage;

/**
 * The seven resources in the order of the standard (教督〔2017〕6号), with what a school needs per pupil (areas in m², equipment in
 * yuan) or per 100 pupils (people and rooms). The drawing aims at them; the verdicts are the pack's business. Senior
 * schools have no such standard: their figures only make them plausible.
 */
enum Measure {
    TEACHERS(0, 100, 4.2, 5.3, 6.4),
    BACKBONE(1, 100, 1, 1, 1),
    SPORT_AND_ART(2, 100, 0.9, 0.9, 0.9),
    TEACHING_AREA(3, 1, 4.5, 5.8, 6.4),
    SPORTS_AREA(4, 1, 7.5, 10.2, 10.5),
    EQUIPMENT(5, 1, 2000, 2500, 3200),
    MULTIMEDIA(6, 100, 2.3, 2.4, 2.4);

    private final int index;
    private final int per;
    private final double primary;
    private final double junior;
    private final double senior;

    Measure(int index, int per, double primary, double junior, double senior) {
        this.index = index;
        this.per = per;
        this.primary = primary;
        this.junior = junior;
        this.senior = senior;
    }

    /** Place in the standard's order, from zero. */
    int index() {
        return index;
    }

    /** The number of pupils the standard is stated for. */
    int per() {
        return per;
    }

    double standard(Stage stage) {
        return switch (stage) {
            case PRIMARY -> primary;
            case JUNIOR -> junior;
            case SENIOR -> senior;
        };
    }

    /** Whether it belongs to a stage (people) rather than to the whole school (rooms, ground, equipment). */
    boolean ofStage() {
        return index <= SPORT_AND_ART.index;
    }

    static Measure of(String id) {
        return values()[Integer.parseInt(id.substring(1)) - 1];
    }
}
