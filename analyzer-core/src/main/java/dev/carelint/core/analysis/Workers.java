package dev.carelint.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Threads with a stack large enough for code that nests deeply.
 *
 * <p>JavaParser overflows the default stack at 500 nested parentheses; with 256 MB it takes 20,000. The memory is reserved, not used,
 * until code is that deep.
 */
final class Workers implements AutoCloseable {
    private static final long STACK_BYTES = 256L << 20;

    private final ExecutorService threads;
    private final int count;

    Workers(int count) {
        this.count = count;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(count, task -> {
            return thread(task, "carelint-" + number.incrementAndGet());
        });
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(null, task, name, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** Computes a result on a thread of its own, for what walks through nested code outside the workers. */
    static <T> T onLargeStack(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        thread(task, "carelint").start();
        return await(task);
    }

    ExecutorService threads() {
        return threads;
    }

    int count() {
        return count;
    }

    /** Computes a result for each number below {@code size}, in order; each thread makes its own function first. */
    <T> List<T> map(int size, java.util.function.Supplier<IntFunction<T>> functions, IntProgress progress) {
        List<T> results = new ArrayList<>(java.util.Collections.nCopies(size, null));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < Math.min(count, size); i++) {
            running.add(threads.submit(() -> {
                IntFunction<T> function = functions.get();
                for (int item = next.getAndIncrement(); item < size; item = next.getAndIncrement()) {
                    results.set(item, function.apply(item));
                    progress.at(done.incrementAndGet());
                }
            }));
        }
        running.forEach(Workers::await);
        return results;
    }

    /** Told how many items are done. */
    interface IntProgress {
        void at(int done);
    }

    private static <T> T await(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the analysis was interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the analysis failed", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
