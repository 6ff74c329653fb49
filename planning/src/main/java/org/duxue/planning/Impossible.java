package org.duxue.planning;

/** No plan exists; the Chinese message names the school and what stands in the way. */
final class Impossible extends Exception {
    Impossible(String message) {
        super(message);
    }
}
