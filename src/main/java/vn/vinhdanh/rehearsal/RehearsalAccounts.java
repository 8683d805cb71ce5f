package vn.vinhdanh.rehearsal;

import java.util.List;

/** The demo accounts of a rehearsal, in the order in which the sign-in page lists them. */
public interface RehearsalAccounts {

    List<DemoAccount> all();
}
