package org.duxue.workbooks;

/** Hears how far a reading has come; called often, must be quick. */
@FunctionalInterface
public interface Progress {
    /**
     * @param phase short Chinese phrase for the screen
     * @param done bytes or rows done
     * @param total of how many, or 0 when unknown
     */
    void at(String phase, long done, long total);

    static Progress none() {
        return (phase, done, total) -> {};
    }
}
