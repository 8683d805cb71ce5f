package vn.vinhdanh.council;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A dossier on the agenda, with its count once counted.
 *
 * @param passed null until counted
 */
@Table("council_agenda_item")
record AgendaItem(
        String dossierCode,
        Integer agreed,
        Integer disagreed,
        Integer abstained,
        Integer other,
        Integer spoilt,
        Boolean passed) {

    static AgendaItem of(String dossierCode) {
        return new AgendaItem(dossierCode, null, null, null, null, null, null);
    }

    AgendaItem counted(Tally tally) {
        return new AgendaItem(
                dossierCode,
                tally.agreed(),
                tally.disagreed(),
                tally.abstained(),
                tally.other(),
                tally.spoilt(),
                tally.passed());
    }

    /** @param members all members of the council @return null until counted */
    Tally tally(int members) {
        return passed == null ? null : new Tally(members, agreed, disagreed, abstained, other, spoilt, passed);
    }
}
