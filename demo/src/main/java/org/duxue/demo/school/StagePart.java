package org.duxue.demo.school;

import java.util.List;

/**
 * One stage of one school in one year.
 *
 * @param classes pupils of each class; they add up to the pupils
 */
public record StagePart(Stage stage, Pupils pupils, List<Integer> classes, Teachers teachers) {

    /**
     * Heads.
     *
     * @param migrants 进城务工人员随迁子女
     * @param leftBehind 农村留守儿童
     * @param disabled 随班就读
     * @param inZone living inside the school's zone
     * @param graduates of the school year just ended
     * @param intake of this autumn
     */
    public record Pupils(
            int total,
            int girls,
            int boarders,
            int migrants,
            int leftBehind,
            int disabled,
            int inZone,
            int graduates,
            int intake,
            Cohort cohort) {}

    /**
     * How the cohort that has just graduated fared.
     *
     * @param intake heads when it entered
     * @param movedIn and {@code movedOut} over the years between
     */
    public record Cohort(int intake, int movedIn, int movedOut, int deaths) {}

    /**
     * Full-time teachers.
     *
     * @param backbone county level and above, each person once
     * @param own those teaching sport and the arts
     * @param visiting those who come for sport and the arts by rotation or walking (交流轮岗、兼职、走教)
     * @param certified holding the teacher's certificate
     * @param trained with 360 hours in five years
     */
    public record Teachers(
            int total,
            int women,
            Degrees degrees,
            int backbone,
            Courses own,
            Courses visiting,
            int certified,
            int trained,
            Titles titles) {}

    /** By highest degree; the five add up to the teachers. */
    public record Degrees(int doctor, int master, int bachelor, int diploma, int below) {
        public int total() {
            return doctor + master + bachelor + diploma + below;
        }
    }

    /** By course. */
    public record Courses(int sport, int music, int fineArt, int art) {
        public static final Courses NONE = new Courses(0, 0, 0, 0);

        public int total() {
            return sport + music + fineArt + art;
        }

        public int arts() {
            return music + fineArt + art;
        }
    }

    /** By professional title; they add up to the teachers. */
    public record Titles(int full, int associate, int middle, int junior, int none) {}

    public StagePart {
        classes = List.copyOf(classes);
    }

    /** Classes with more pupils than the stage allows. */
    public long oversizeClasses() {
        return classes.stream().filter(size -> size > stage.largestClass()).count();
    }

    /** Classes whose size lies in the band, both ends included. */
    public int classesBetween(int smallest, int largest) {
        return (int) classes.stream()
                .filter(size -> size >= smallest && size <= largest)
                .count();
    }
}
