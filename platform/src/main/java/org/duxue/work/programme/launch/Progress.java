package org.duxue.work.programme.launch;

import java.util.Map;
import java.util.TreeMap;

/**
 * How the cases of a programme stand.
 *
 * @param states how many are in each state, by the state's code
 * @param overdue open ones whose day is over
 * @param flagged open ones that want a decision
 */
public record Progress(Map<String, Integer> states, int overdue, int paused, int flagged) {
    public static final Progress NONE = new Progress(Map.of(), 0, 0, 0);

    public Progress {
        states = Map.copyOf(new TreeMap<>(states));
    }

    public int cases() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }
}
