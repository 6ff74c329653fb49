package org.duxue.demo.district;

import java.util.List;

/**
 * A stage of schooling with the seven standards a school is measured against (教督〔2017〕6号), the shape that the drawing
 * aims at. The verdicts themselves are the pack's business.
 *
 * @see Measure for the order of the standards
 */
public enum Stage {
    PRIMARY("primary", "小学", 45, 1.0, new Seven(4.2, 1.0, 0.9, 4.5, 7.5, 2000.0, 2.3)),
    JUNIOR("junior", "初中", 50, 1.1, new Seven(5.3, 1.0, 0.9, 5.8, 10.2, 2500.0, 2.4)),
    SENIOR("senior", "高中", 55, 1.32, new Seven(6.4, 1.0, 0.9, 6.4, 10.5, 3200.0, 2.4));

    private final String id;
    private final String title;
    private final int largestClass;
    private final double weight;
    private final Seven standards;

    Stage(String id, String title, int largestClass, double weight, Seven standards) {
        this.id = id;
        this.title = title;
        this.largestClass = largestClass;
        this.weight = weight;
        this.standards = standards;
    }

    /** Column suffix of the packs. */
    public String id() {
        return id;
    }

    /** Chinese name. */
    public String title() {
        return title;
    }

    /** Pupils in a class at most. */
    int largestClass() {
        return largestClass;
    }

    /** What one pupil weighs when a school's stock is shared among its stages. */
    double weight() {
        return weight;
    }

    /** The standard per pupil (areas in m², equipment in yuan) or per 100 pupils (people and rooms). */
    double standard(Measure measure) {
        return standards.of(measure);
    }

    /** The stages judged for balance. */
    static List<Stage> compulsory() {
        return List.of(PRIMARY, JUNIOR);
    }

    /** The seven standards in their order. */
    private record Seven(
            double teachers,
            double backbone,
            double sportAndArt,
            double teachingArea,
            double sportsArea,
            double equipment,
            double multimedia) {
        double of(Measure measure) {
            return switch (measure) {
                case TEACHERS -> teachers;
                case BACKBONE -> backbone;
                case SPORT_AND_ART -> sportAndArt;
                case TEACHING_AREA -> teachingArea;
                case SPORTS_AREA -> sportsArea;
                case EQUIPMENT -> equipment;
                case MULTIMEDIA -> multimedia;
            };
        }
    }
}
