package org.duxue.evaluation.engine;

import java.util.Arrays;
import org.duxue.evaluation.resolve.Node;

/** The parts or schools that an aggregate runs over, in canonical order. */
final class Members {
    final int[] schools;
    /** Stage by member, or 0 for schools. */
    final int[] stages;

    private Members(int[] schools, int[] stages) {
        this.schools = schools;
        this.stages = stages;
    }

    /** @param i the district, or for the parts of a school the school */
    static Members of(Node.Aggregate node, Frame frame, int i) {
        Roster roster = frame.roster;
        boolean own = node.span() == Node.Span.PARTS_OF_SCHOOL;
        int from = own ? i : roster.firstSchool[i];
        int to = own ? i + 1 : roster.firstSchool[i + 1];
        return node.span() == Node.Span.SCHOOLS_OF_DISTRICT
                ? schools(frame.parts(), from, to)
                : parts(node, frame.parts(), from, to);
    }

    private static Members schools(Parts parts, int from, int to) {
        int[] found = new int[to - from];
        int n = 0;
        for (int school = from; school < to; school++) {
            if (parts.inside[school]) {
                found[n++] = school;
            }
        }
        return new Members(Arrays.copyOf(found, n), new int[n]);
    }

    private static Members parts(Node.Aggregate node, Parts parts, int from, int to) {
        int[] schools = new int[parts.first[to] - parts.first[from]];
        int[] stages = new int[schools.length];
        int n = 0;
        for (int part = parts.first[from]; part < parts.first[to]; part++) {
            if (node.bodies().get(parts.stage[part]) != null) {
                schools[n] = parts.school[part];
                stages[n++] = parts.stage[part];
            }
        }
        return new Members(Arrays.copyOf(schools, n), Arrays.copyOf(stages, n));
    }

    int size() {
        return schools.length;
    }
}
