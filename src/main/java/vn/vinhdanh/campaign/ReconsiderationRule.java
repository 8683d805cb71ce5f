package vn.vinhdanh.campaign;

import java.util.List;
import java.util.Optional;
import vn.vinhdanh.datafile.Code;

/**
 * How a dossier that has ended is looked at again: after a complaint, or because the deciding authority wants it.
 *
 * @param verificationWorkingDays working days to verify a complaint, from the day it is registered
 * @param conclusionWorkingDays working days to conclude, from the day the proposal is made
 * @param complaint how long a nominee may complain
 * @param revocationGrounds on what grounds an award is revoked
 */
public record ReconsiderationRule(
        int verificationWorkingDays,
        int conclusionWorkingDays,
        ComplaintTime complaint,
        List<RevocationGround> revocationGrounds,
        String clause) {

    /** @param days calendar days from the day on which the nominee received the result in writing */
    public record ComplaintTime(int days, String clause) {}

    public record RevocationGround(@Code String id, String text, String clause) {}

    public Optional<RevocationGround> ground(String groundId) {
        return revocationGrounds.stream()
                .filter(ground -> ground.id().equals(groundId))
                .findFirst();
    }
}
