package vn.vinhdanh.identity;

/** Who is at the keyboard in this request. */
public interface CurrentPerson {

    /**
     * @return the person logged in
     * @throws vn.vinhdanh.finding.NotForYou when nobody is
     */
    Person get();
}
