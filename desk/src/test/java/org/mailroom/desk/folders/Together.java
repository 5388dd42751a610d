package org.mailroom.desk.folders;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things at the same moment, each in a thread of its own. */
public final class Together {
    private Together() {}

    /** Returns when all are done; fails if one of them does. */
    public static void run(Runnable... things) throws Exception {
        CyclicBarrier start = new CyclicBarrier(things.length);
        ExecutorService threads = Executors.newFixedThreadPool(things.length);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (Runnable thing : things) {
                all.add(() -> {
                    start.await();
                    thing.run();
                    return null;
                });
            }
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
