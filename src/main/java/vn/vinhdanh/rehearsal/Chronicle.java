package vn.vinhdanh.rehearsal;

import java.time.Instant;
import java.util.List;

/** Tells what happened while the clock was moved; each room that has something to tell gives one. */
public interface Chronicle {

    /** @return sentences, in the order it happened */
    List<String> between(Instant from, Instant until);
}
