package vn.vinhdanh.reconsideration;

/**
 * What the appraising office found out and proposes.
 *
 * @param proposal null while undecided
 */
public record Verification(String result, Conclusion proposal) {

    static Verification none() {
        return new Verification("", null);
    }
}
