package org.duxue.cli.terminal;

/** Exit codes. */
public final class Exit {
    public static final int DONE = 0;
    /** The input is wrong; every fault was named. */
    public static final int WRONG_INPUT = 1;
    /** The command was not understood. */
    public static final int USAGE = 2;
    /** Something failed that is not the user's fault. */
    public static final int FAILED = 3;

    private Exit() {}
}
