package vn.vinhdanh.antivirus;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * The file that every scanner reports and that harms nobody. Put together only when the tests run: a scanner on a
 * developer's machine must not take this source for it.
 */
public final class Eicar {

    static final String NAME = "Vinh-Danh.Test.Eicar";

    private Eicar() {}

    /** @return what the daemon calls it: signatures of our own get an ending */
    public static String foundAs() {
        return NAME + ".UNOFFICIAL";
    }

    public static byte[] content() {
        return String.join("", List.of("X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!$H+H*"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A signature database that knows this one file, wherever it stands in another. */
    static void writeSignature(Path folder) throws Exception {
        Files.writeString(
                folder.resolve("eicar.ndb"), NAME + ":0:*:" + HexFormat.of().formatHex(content()) + "\n");
    }
}
