package vn.vinhdanh.identity;

import java.util.Optional;

/** Who is at the keyboard in this request. */
public interface CurrentPerson {

    /**
     * @return the person logged in
     * @throws vn.vinhdanh.finding.NotForYou when nobody is
     */
    Person get();

    /** @return the person logged in; empty when a timer or another step of a process is at work */
    Optional<Person> find();
}
