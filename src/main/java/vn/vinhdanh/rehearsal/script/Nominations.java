package vn.vinhdanh.rehearsal.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Quota;
import vn.vinhdanh.campaign.Campaign.RegistrationWay;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.rehearsal.script.Script.Manner;
import vn.vinhdanh.rehearsal.script.Script.Wanted;

/** Whom the script has nominated for what, and what blocs and the chairman may still choose within the quotas. */
final class Nominations {

    /** A dossier to be opened. */
    record Nomination(String award, Unit unit) {}

    private final Script script;
    private final Campaign campaign;
    private final Organization organization;
    private final Map<String, Integer> taken = new HashMap<>();

    Nominations(Script script, Campaign campaign, Organization organization) {
        this.script = script;
        this.campaign = campaign;
        this.organization = organization;
    }

    /** @return the dossiers that units open, nobody twice */
    List<Nomination> all() {
        List<Nomination> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Wanted wanted : script.nomination().wanted()) {
            List<Unit> units = wanted.units().isEmpty() ? picked(wanted, taken) : named(wanted.units());
            units.forEach(unit -> {
                taken.add(unit.id());
                all.add(new Nomination(wanted.award(), unit));
            });
        }
        return all;
    }

    /** @return whether who chooses still has a place for a unit under the quota of an award form; takes the place */
    boolean takePlace(String chooser, String award, String unitId) {
        Quota quota = quota(award, unitId);
        if (quota == null || quota.per() == Quota.Per.PARENT) {
            return true;
        }
        return taken.merge(chooser + "/" + award + "/" + quota.id(), 1, Integer::sum) <= quota.number();
    }

    private Quota quota(String award, String unitId) {
        return campaign.awardForm(award)
                .flatMap(form -> form.quotaFor(unit(unitId).kind()))
                .orElse(null);
    }

    private List<Unit> named(List<String> ids) {
        return ids.stream().map(this::unit).toList();
    }

    private List<Unit> picked(Wanted wanted, Set<String> taken) {
        List<Unit> units = new ArrayList<>(organization.units().stream()
                .filter(unit -> wanted.kinds().contains(unit.kind()))
                .filter(unit -> !taken.contains(unit.id()))
                .filter(this::hasRegistered)
                .filter(unit -> holdsWhatIsAsked(wanted.award(), unit))
                .toList());
        Collections.shuffle(units, new Random(script.seed()));
        if (wanted.onePerParent()) {
            Set<String> parents = new HashSet<>();
            units.removeIf(unit -> !parents.add(unit.parent()));
        }
        return wanted.number() == 0 || units.size() <= wanted.number() ? units : units.subList(0, wanted.number());
    }

    private boolean hasRegistered(Unit unit) {
        boolean registers = campaign.subject(unit.kind())
                .map(subject -> subject.registration() != RegistrationWay.NONE)
                .orElse(false);
        return !registers
                || Script.ruleFor(script.registration(), unit.id(), unit.kind()).manner() != Manner.SILENT;
    }

    private boolean holdsWhatIsAsked(String award, Unit unit) {
        Quota quota = quota(award, unit.id());
        return quota != null
                && (!quota.requiresAssignment() || !unit.assignments().isEmpty());
    }

    private Unit unit(String id) {
        return organization.unit(id).orElseThrow();
    }
}
