package vn.vinhdanh.datafile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text that becomes part of keys, groups or addresses: 1 to 60 of the characters {@code A-Z a-z 0-9 . _ -}. The
 * engine refuses other characters in the ids of groups and users.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Code {

    String PATTERN = "[A-Za-z0-9._-]{1,60}";
}
