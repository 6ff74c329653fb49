package org.duxue.evaluation;

import java.util.List;

/** A framework that cannot be used; names every fault at once. */
public final class FrameworkInvalid extends RuntimeException {
    private final List<Fault> faults;

    /**
     * @param where path in the framework, for example {@code sections/R/indicators/R6/value}
     * @param message what is wrong and what to do, in Chinese
     */
    public record Fault(String where, String message) {}

    public FrameworkInvalid(List<Fault> faults) {
        super(faults.stream()
                .map(f -> f.where() + ": " + f.message())
                .reduce((a, b) -> a + "\n" + b)
                .orElse(""));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
