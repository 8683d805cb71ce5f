package vn.vinhdanh.dossier;

/**
 * What the checks of one dossier ask of another.
 *
 * @param individual null when a unit is nominated
 */
record OtherDossier(String code, String unitId, String awardForm, DossierStatus status, Individual individual) {

    boolean isOfSameNominee(Dossier dossier) {
        return unitId.equals(dossier.unitId()) && dossier.isOfSamePerson(individual);
    }
}
