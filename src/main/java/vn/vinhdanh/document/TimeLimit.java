package vn.vinhdanh.document;

import java.time.Duration;

/** How long the inspection of one file may take. */
final class TimeLimit {

    private final long end;

    TimeLimit(Duration duration) {
        end = System.nanoTime() + duration.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    void check() throws TooMuch {
        if (isOver()) {
            throw new TooMuch("time");
        }
    }
}
