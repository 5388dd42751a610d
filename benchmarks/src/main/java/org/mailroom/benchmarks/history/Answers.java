package org.mailroom.benchmarks.history;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.mailroom.benchmarks.figures.Latencies;

/**
 * How long the answers to one question took.
 *
 * @param wall on the clock, which on a busy machine is mostly waiting for a processor
 * @param cpu of the asking thread, which is all of it when the database lives in this process
 */
public record Answers(Latencies wall, Latencies cpu) {
    /** Asks many times, after as many to warm up. */
    static Answers to(Supplier<?> question, int times) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Answers answers = new Answers(new Latencies(), new Latencies());
        for (int time = -times; time < times; time++) {
            long cpuFrom = threads.getCurrentThreadCpuTime();
            long from = System.nanoTime();
            Object answer = question.get();
            long taken = answer == null ? 0 : System.nanoTime() - from;
            if (time >= 0) {
                answers.wall.add(taken);
                answers.cpu.add(threads.getCurrentThreadCpuTime() - cpuFrom);
            }
        }
        return answers;
    }
}
