package vn.vinhdanh.allocation;

import java.util.Set;

/** Nominees of whom a vote will choose some. */
final class Pool {

    private final Set<String> nominees;
    private final int chosen;
    private final boolean exact;

    /**
     * @param chosen how many at most
     * @param exact whether exactly so many are chosen, because nobody in it can be chosen elsewhere before
     */
    Pool(Set<String> nominees, int chosen, boolean exact) {
        this.nominees = nominees;
        this.chosen = chosen;
        this.exact = exact;
    }

    Set<String> nominees() {
        return nominees;
    }

    /**
     * @param among how many of the pool are looked at
     * @param oneOtherIsNot whether one more of the pool is known not to be chosen
     * @return how many of those looked at are certainly chosen
     */
    int certainlyChosen(int among, boolean oneOtherIsNot) {
        int elsewhere = nominees.size() - among - (oneOtherIsNot ? 1 : 0);
        return exact ? Math.max(0, chosen - elsewhere) : 0;
    }

    /** @return how many of so many of the pool are chosen at most */
    int possiblyChosen(int among) {
        return Math.min(chosen, among);
    }
}
