package org.duxue.demo.school;

import java.util.List;

/** A stage of schooling (学段). */
public enum Stage {
    PRIMARY("primary", "小学", 45, 1.0),
    JUNIOR("junior", "初中", 50, 1.1),
    SENIOR("senior", "高中", 55, 1.32);

    private final String id;
    private final String title;
    private final int largestClass;
    private final double weight;

    Stage(String id, String title, int largestClass, double weight) {
        this.id = id;
        this.title = title;
        this.largestClass = largestClass;
        this.weight = weight;
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
    public int largestClass() {
        return largestClass;
    }

    /** What one pupil weighs when a school's stock is shared among its stages. */
    public double weight() {
        return weight;
    }

    /** The stages judged for balance. */
    public static List<Stage> compulsory() {
        return List.of(PRIMARY, JUNIOR);
    }
}
