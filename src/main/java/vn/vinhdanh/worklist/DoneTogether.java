package vn.vinhdanh.worklist;

import java.util.Optional;

/** Work of one step that can be done for many cases at once, on a page of its own. */
public interface DoneTogether {

    /** @param words what the page is for, as a link says it */
    record Page(String address, String words) {}

    /** @return the page for work of a step of some model; empty for steps that are done case by case */
    Optional<Page> pageOf(String step);
}
