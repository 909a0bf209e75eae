package org.convcanvas.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.Blackhole;

/** Calls of one contestant in close succession, after a pause in which the threads of the other come to rest. */
final class Burst {
    private static final long PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 500;
    private static final double RESTING = 0.1;
    private static final long LEAST_NANOS = 40_000_000;
    private static final int MOST_CALLS = 2000;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Burst() {}

    /** The median time of a call, in ns. */
    static long median(Contestant contestant, Blackhole blackhole) throws InterruptedException {
        rest();
        long[] nanos = new long[MOST_CALLS];
        int calls = 0;
        long start = System.nanoTime();
        long before = start;
        do {
            blackhole.consume(contestant.run());
            long now = System.nanoTime();
            nanos[calls++] = now - before;
            before = now;
        } while (calls < MOST_CALLS && before - start < LEAST_NANOS);
        Arrays.sort(nanos, 0, calls);
        return (nanos[(calls - 1) / 2] + nanos[calls / 2]) / 2;
    }

    /** Until the process takes no more time: some wait for more work for tens of milliseconds, at full speed. */
    private static void rest() throws InterruptedException {
        long before = PROCESS.getProcessCpuTime();
        for (long waited = 0; waited < LONGEST_PAUSE_MILLIS; waited += PAUSE_MILLIS) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            long now = PROCESS.getProcessCpuTime();
            if (now - before < RESTING * TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS)) {
                return;
            }
            before = now;
        }
    }
}
