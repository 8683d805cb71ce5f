package vn.vinhdanh.substitution;

/**
 * Somebody who might take the place.
 *
 * @param id what a choice names
 * @param dossierCode the dossier that would go on
 * @param awardForm for which award
 * @param words what speaks for or of it
 * @param way what happens when it is chosen
 * @param obstacle why it cannot be chosen; empty where it can
 * @param clause what it rests on
 */
record Candidate(
        String id,
        String dossierCode,
        String nominee,
        String awardForm,
        String words,
        String way,
        String obstacle,
        String clause) {

    boolean isPossible() {
        return obstacle.isEmpty();
    }
}
