package vn.vinhdanh.registration;

import java.time.Instant;
import java.util.List;

/** A registration that its bloc has accepted, for tests of other rooms. */
public final class AcceptedRegistration {

    private AcceptedRegistration() {}

    public static Registration of(String campaignId, String unitId, List<Target> targets) {
        Registration registration = Registration.open(campaignId, unitId, "some-bloc");
        registration.write(new RegistrationDraft(true, "", "", targets));
        registration.submit("clerk", Instant.EPOCH, false, false);
        registration.accept();
        return registration;
    }
}
