package org.duxue.evaluation.engine;

import java.util.List;

/** The parts that are judged, in the order of school and stage, and what was left out. */
public final class Parts {
    final int[] school;
    final int[] stage;
    /** Parts of school s are those from {@code first[s]} to before {@code first[s + 1]}. */
    final int[] first;
    /** Whether the school has a part with pupils, judged or left out by a rule. */
    final boolean[] inside;

    private final List<Excluded> excluded;

    /**
     * A part left out.
     *
     * @param rule index of the exclusion, or -1 for a stage without pupils
     */
    public record Excluded(int school, int stage, int rule) {}

    Parts(int[] school, int[] stage, int[] first, boolean[] inside, List<Excluded> excluded) {
        this.school = school;
        this.stage = stage;
        this.first = first;
        this.inside = inside;
        this.excluded = List.copyOf(excluded);
    }

    public int size() {
        return school.length;
    }

    public int school(int part) {
        return school[part];
    }

    public int stage(int part) {
        return stage[part];
    }

    /** The first part of a school; for the number of schools, the number of parts. */
    public int first(int ofSchool) {
        return first[ofSchool];
    }

    public boolean inside(int ofSchool) {
        return inside[ofSchool];
    }

    public List<Excluded> excluded() {
        return excluded;
    }
}
