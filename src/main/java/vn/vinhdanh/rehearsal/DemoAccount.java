package vn.vinhdanh.rehearsal;

import java.util.List;
import vn.vinhdanh.datafile.Code;

/**
 * An account of a rehearsal; the password is one for all and chosen elsewhere.
 *
 * @param user login name
 * @param name name to show; says "(mẫu)" because nobody real is meant
 * @param groups ids of the groups the account is in
 * @param description Vietnamese sentence for the login page: who this is and what they do
 */
public record DemoAccount(@Code String user, String name, List<String> groups, String description) {}
