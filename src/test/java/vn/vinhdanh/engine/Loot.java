package vn.vinhdanh.engine;

import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often the engine ran what an attacker wrote; public, so that an expression can call it. */
public final class Loot {

    final AtomicInteger taken = new AtomicInteger();

    public Date take() {
        taken.incrementAndGet();
        return new Date();
    }
}
