package vn.vinhdanh.store;

/** A table whose rows hold files; a bean of it keeps what they refer to from being swept away. */
public interface FileUser {

    /** @return name of a table with a column {@code sha256} that references {@code stored_file} */
    String table();
}
