package vn.vinhdanh.document;

import java.util.Set;
import java.util.concurrent.Callable;

/**
 * One file of the corpus.
 *
 * @param title what it is, for the test report
 * @param name as the browser sends it
 * @param maker makes its content
 * @param codes of the findings that it deserves; empty for a harmless one
 */
public record Sample(String title, String name, Callable<byte[]> maker, Set<String> codes) {

    static Sample of(String title, String name, Callable<byte[]> maker, String... codes) {
        return new Sample(title, name, maker, Set.of(codes));
    }

    public byte[] content() {
        try {
            return maker.call();
        } catch (Exception failed) {
            throw new AssertionError(title, failed);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
