package org.duxue.demo.district;

import java.util.EnumMap;
import java.util.Map;
import org.duxue.demo.school.Stage;

/**
 * What a school has of the seven resources: people by stage, the rest for the whole school.
 *
 * @param people by stage the teachers with the required degree, the backbone teachers and those for sport and the arts
 * @param teachingArea without indoor sports rooms, m²
 * @param sportsArea outdoor and indoor, m²
 * @param equipment 万元
 */
record Stocks(Map<Stage, int[]> people, double teachingArea, double sportsArea, double equipment, int multimediaRooms) {

    Stocks withEquipment(double value) {
        return new Stocks(people, teachingArea, sportsArea, value, multimediaRooms);
    }

    /** The same school some years earlier. */
    Stocks earlier(double peopleFactor, double equipmentFactor, double roomsFactor) {
        Map<Stage, int[]> fewer = new EnumMap<>(Stage.class);
        people.forEach((stage, counts) -> {
            int[] scaled = new int[counts.length];
            for (int i = 0; i < counts.length; i++) {
                scaled[i] = (int) Math.round(counts[i] * peopleFactor);
            }
            scaled[1] = Math.min(scaled[1], scaled[0]);
            scaled[2] = Math.min(scaled[2], scaled[0]);
            fewer.put(stage, scaled);
        });
        return new Stocks(fewer, teachingArea, sportsArea, Math.round(equipment * equipmentFactor * 100) / 100.0, (int)
                Math.round(multimediaRooms * roomsFactor));
    }

    /** The amount of a resource that counts for a stage, in the unit of the standard's numerator. */
    double amount(Measure measure, Stage stage) {
        return switch (measure) {
            case TEACHERS, BACKBONE, SPORT_AND_ART -> {
                int[] counts = people.get(stage);
                yield counts == null ? 0 : counts[measure.index()];
            }
            case TEACHING_AREA -> teachingArea;
            case SPORTS_AREA -> sportsArea;
            case EQUIPMENT -> equipment * 10_000;
            case MULTIMEDIA -> multimediaRooms;
        };
    }
}
