package vn.vinhdanh.progress;

import java.util.List;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.registration.Registration;

/**
 * How far the units of a campaign are, as far as one person may see it.
 *
 * @param periods whose figures are shown
 */
record Overview(Campaign campaign, List<Period> periods, List<BlocPart> blocs) {

    record BlocPart(String id, String name, List<UnitPart> units) {}

    record UnitPart(Registration registration, Participants participants, Reported reported) {}

    List<UnitPart> units() {
        return blocs.stream().flatMap(bloc -> bloc.units().stream()).toList();
    }
}
