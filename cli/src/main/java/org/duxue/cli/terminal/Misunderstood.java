package org.duxue.cli.terminal;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Options that contradict each other or are out of bounds. A class by itself, since whoever mentions the library's
 * exception loads the library.
 */
public final class Misunderstood {
    private Misunderstood() {}

    /** Ends the command as one that was not understood. */
    public static void because(CommandSpec spec, String reason) {
        throw new ParameterException(spec.commandLine(), reason);
    }
}
