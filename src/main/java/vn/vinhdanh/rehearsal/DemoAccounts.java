package vn.vinhdanh.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.DataFilesRejected;
import vn.vinhdanh.datafile.Items;

/** The accounts that come with an organization when its campaign is rehearsed. */
public final class DemoAccounts {

    /** The file's content. */
    record Sheet(List<DemoAccount> accounts) {}

    private DemoAccounts() {}

    /**
     * @param organizationId id of the organization; its file is {@code rehearsal/<id>-accounts.yaml} on the classpath
     * @return the accounts in the order of the file; none when the organization brings no such file
     * @throws DataFilesRejected with every mistake in the file
     */
    public static List<DemoAccount> forOrganization(String organizationId) {
        String name = "rehearsal/" + organizationId + "-accounts.yaml";
        try (InputStream content = DemoAccounts.class.getClassLoader().getResourceAsStream(name)) {
            return content == null ? List.of() : read(DataFile.parse(name, content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<DemoAccount> read(DataFile file) {
        Sheet sheet = file.read(Sheet.class);
        if (sheet != null) {
            Items.unique(file, sheet.accounts(), "accounts", "user", DemoAccount::user);
        }
        if (!file.mistakes().isEmpty()) {
            throw new DataFilesRejected(file.mistakes());
        }
        return sheet.accounts();
    }
}
