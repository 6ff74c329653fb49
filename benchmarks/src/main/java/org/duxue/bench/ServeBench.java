package org.duxue.bench;

import org.duxue.bench.serve.Serving;

/**
 * The platform under load, on its own embedded database with durable commits, house, database and clients on one machine:
 * forms saved by eight schools at once, twenty thousand values imported, indicators computed, memory.
 */
public final class ServeBench {
    private ServeBench() {}

    public static void main(String[] args) throws Exception {
        Serving.measure(args.length > 0 ? Integer.parseInt(args[0]) : 1_000);
    }
}
