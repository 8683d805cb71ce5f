package vn.vinhdanh.dossier;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** An award form for individuals names a person who can be told apart from others (P9). */
@Component
@Order(0)
class IndividualChecks implements DossierCheck {

    private static final Place PLACE = Place.field("individual");
    /** Nobody who is older is nominated; a year below it is a slip of the pen. */
    private static final int OLDEST_YEAR = 1900;

    @Override
    public Stream<Finding> check(DossierFacts facts) {
        return facts.isIndividual() ? of(facts.dossier().individual(), facts.form(), facts.today()) : Stream.empty();
    }

    /** @param person may be null; @param today civil date in the campaign's zone */
    static Stream<Finding> of(Individual person, AwardForm form, LocalDate today) {
        Individual named = person == null ? new Individual("", null, "", false) : person;
        return Stream.of(name(named, form), birthYear(named, form, today), position(named, form))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> name(Individual person, AwardForm form) {
        return !person.name().isBlank()
                ? Stream.empty()
                : Stream.of(DossierRule.INDIVIDUAL_NAME_MISSING.at(
                        PLACE,
                        "Chưa ghi họ tên cá nhân được đề nghị.",
                        "Ghi đủ họ, tên đệm và tên như trong giấy tờ tùy thân.",
                        form.individuals().clause()));
    }

    private static Stream<Finding> birthYear(Individual person, AwardForm form, LocalDate today) {
        Integer year = person.birthYear();
        if (year != null && year >= OLDEST_YEAR && year < today.getYear()) {
            return Stream.empty();
        }
        return Stream.of(DossierRule.INDIVIDUAL_BIRTH_YEAR_WRONG.at(
                PLACE,
                year == null ? "Chưa ghi năm sinh của cá nhân được đề nghị." : "Năm sinh " + year + " không hợp lý.",
                "Ghi năm sinh bằng bốn chữ số; năm sinh phân biệt những người trùng họ tên.",
                form.individuals().clause()));
    }

    private static Stream<Finding> position(Individual person, AwardForm form) {
        return !person.position().isBlank()
                ? Stream.empty()
                : Stream.of(DossierRule.INDIVIDUAL_POSITION_MISSING.at(
                        PLACE,
                        "Chưa ghi chức vụ hoặc công việc của cá nhân được đề nghị.",
                        "Ghi chức vụ, công việc ở đơn vị, ví dụ “công chức địa chính - xây dựng”.",
                        form.individuals().clause()));
    }
}
