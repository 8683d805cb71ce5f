package vn.vinhdanh.store;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the bytes of files are kept, by configuration. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StoreConfiguration {

    /** Where new files go. */
    enum Kind {
        DATABASE,
        FOLDER
    }

    /**
     * @param folder shared by all nodes; may be given beside the database, when files were put there before
     * @throws IllegalStateException when the folder is chosen and not given, or cannot be written
     */
    @Bean
    static Shelves shelves(
            @Value("${vinhdanh.files.store}") Kind kind,
            @Value("${vinhdanh.files.folder:}") String folder,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        Shelf database = new DatabaseShelf(jdbc, transaction);
        if (folder.isBlank()) {
            if (kind == Kind.FOLDER) {
                throw new IllegalStateException(
                        "vinhdanh.files.store is 'folder', but no folder is given (vinhdanh.files.folder).");
            }
            return new Shelves(database, List.of(database));
        }
        Shelf files = new FolderShelf(Path.of(folder));
        return kind == Kind.FOLDER
                ? new Shelves(files, List.of(files, database))
                : new Shelves(database, List.of(database, files));
    }
}
