package org.duxue.demo.district;

/** The seven resources in the standard's order. */
enum Measure {
    TEACHERS(0, 100),
    BACKBONE(1, 100),
    SPORT_AND_ART(2, 100),
    TEACHING_AREA(3, 1),
    SPORTS_AREA(4, 1),
    EQUIPMENT(5, 1),
    MULTIMEDIA(6, 100);

    private final int index;
    private final int per;

    Measure(int index, int per) {
        this.index = index;
        this.per = per;
    }

    /** Place in the standard's order, from zero. */
    int index() {
        return index;
    }

    /** The number of pupils the standard is stated for. */
    int per() {
        return per;
    }

    /** Whether it belongs to a stage (people) rather than to the whole school (rooms, ground, equipment). */
    boolean ofStage() {
        return index <= SPORT_AND_ART.index;
    }

    static Measure of(String id) {
        return values()[Integer.parseInt(id.substring(1)) - 1];
    }
}
