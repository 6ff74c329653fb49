package org.duxue.statistics.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * What a piece of work costs: processor time of the whole process (all threads, collector and compiler included) and
 * wall time, in milliseconds. On a busy machine only the first means much.
 */
public record Cost(double cpu, double wall) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** The clock of processor time ticks in hundredths of a second: what is timed must take many. */
    private static final double LEAST = 250;

    /**
     * The median of each over {@code runs} runs, after warming for {@code warm} milliseconds of processor time. A run repeats the work until
     * its cost can be read from the clock.
     */
    public static Cost median(int runs, long warm, Callable<?> work) throws Exception {
        int warmed = 0;
        Cost warming = new Cost(0, 0);
        for (; warmed < 3 || warming.cpu < warm; warmed++) {
            Cost once = once(1, work);
            warming = new Cost(warming.cpu + once.cpu, warming.wall + once.wall);
        }
        int times = (int) Math.ceil(LEAST / Math.max(0.1, warming.cpu / warmed));
        double[] cpu = new double[runs];
        double[] wall = new double[runs];
        for (int i = 0; i < runs; i++) {
            Cost run = once(times, work);
            cpu[i] = run.cpu / times;
            wall[i] = run.wall / times;
        }
        Arrays.sort(cpu);
        Arrays.sort(wall);
        return new Cost(cpu[runs / 2], wall[runs / 2]);
    }

    /** A single run, nothing warmed before. */
    public static Cost once(Callable<?> work) throws Exception {
        return once(1, work);
    }

    private static Cost once(int times, Callable<?> work) throws Exception {
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        for (int i = 0; i < times; i++) {
            Objects.requireNonNull(work.call(), "what is measured must give an answer");
        }
        return new Cost((SYSTEM.getProcessCpuTime() - cpu) / 1e6, (System.nanoTime() - wall) / 1e6);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.1f ms processor, %,.1f ms wall", cpu, wall);
    }
}
