package dev.carelint.cli;

import dev.carelint.core.analysis.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One line on a terminal that tells how far the analysis is, rewritten in place and erased at the end.
 *
 * <p>Safe for many threads; all but one call in a tenth of a second cost one comparison.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long PERIOD_NANOS = 100_000_000;

    private final PrintWriter err;
    private final long started = System.nanoTime();
    private final AtomicLong next = new AtomicLong(started);
    private int parsed;
    private int linked;
    private int shown;
    private boolean closed;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void at(Stage stage, int done, int total) {
        long now = System.nanoTime();
        long due = next.get();
        boolean last = done == total;
        if ((now - due >= 0 && next.compareAndSet(due, now + PERIOD_NANOS)) || last) {
            show(stage, done, total, (now - started) / 1_000_000_000);
        }
    }

    private synchronized void show(Stage stage, int done, int total, long seconds) {
        if (closed) {
            return;
        }
        if (stage == Stage.PARSE) {
            parsed = Math.max(parsed, done);
        } else if (stage == Stage.LINK) {
            linked = Math.max(linked, done);
        }
        int percent = total == 0 ? 100 : (int) (100L * done / total);
        String line = String.format(
                Locale.ROOT,
                "%s %d %% | %,d files parsed, %,d methods linked | %d s",
                verb(stage),
                percent,
                parsed,
                linked,
                seconds);
        err.print('\r' + line + " ".repeat(Math.max(0, shown - line.length())));
        err.flush();
        shown = line.length();
    }

    /** Erases the line, so that what follows starts on a clean one. */
    @Override
    public synchronized void close() {
        closed = true;
        if (shown > 0) {
            err.print('\r' + " ".repeat(shown) + '\r');
            err.flush();
        }
    }

    private static String verb(Stage stage) {
        return switch (stage) {
            case PARSE -> "Parsing";
            case LINK -> "Linking";
            case FOLLOW -> "Following data";
            case JUDGE -> "Judging";
        };
    }
}
