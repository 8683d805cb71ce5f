package vn.vinhdanh.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** Each nominee has its line in the "danh sách trích ngang", and each line its nominee (R57b, P20). */
@Component
@Order(5)
class LineChecks implements DossierCheck {

    @Override
    public Stream<Finding> check(DossierFacts facts) {
        return facts.listRequired().stream()
                .flatMap(list -> Stream.concat(nominee(facts, list.clause()), lines(facts, list.clause())));
    }

    private static Stream<Finding> nominee(DossierFacts facts, String clause) {
        boolean listed = facts.dossier().lines().stream()
                .anyMatch(line -> line.unitId().equals(facts.unit().id()));
        return listed
                ? Stream.empty()
                : Stream.of(DossierRule.LINE_MISSING.at(
                        Place.field("lines"),
                        "Danh sách trích ngang chưa có dòng của " + facts.nominee() + ".",
                        "Thêm một dòng, ghi tóm tắt thành tích.",
                        clause));
    }

    private static Stream<Finding> lines(DossierFacts facts, String clause) {
        Set<String> seen = new HashSet<>();
        List<SummaryLine> lines = facts.dossier().lines();
        return lines.stream().flatMap(line -> {
            Place place = Place.row(line.unitId());
            if (!seen.add(line.unitId())) {
                return Stream.of(DossierRule.LINE_TWICE.at(
                        place,
                        "Danh sách trích ngang có hơn một dòng của " + line.nominee() + ".",
                        "Giữ một dòng cho mỗi tập thể, cá nhân.",
                        clause));
            }
            return Stream.concat(incomplete(line, place, clause), withoutDossier(facts, line, place, clause));
        });
    }

    private static Stream<Finding> incomplete(SummaryLine line, Place place, String clause) {
        return line.achievements().isBlank()
                ? Stream.of(DossierRule.LINE_INCOMPLETE.at(
                        place,
                        "Dòng của " + line.nominee() + " trong danh sách trích ngang chưa ghi thành tích.",
                        "Ghi tóm tắt thành tích trong một hai câu.",
                        clause))
                : Stream.empty();
    }

    private static Stream<Finding> withoutDossier(DossierFacts facts, SummaryLine line, Place place, String clause) {
        boolean nominated = line.unitId().equals(facts.unit().id())
                || facts.companions().stream()
                        .anyMatch(d -> d.unitId().equals(line.unitId())
                                && d.awardForm().equals(facts.form().id())
                                && !d.status().isFinal());
        return nominated
                ? Stream.empty()
                : Stream.of(DossierRule.LINE_WITHOUT_DOSSIER.at(
                        place,
                        "Danh sách trích ngang có dòng của " + line.nominee() + " nhưng không có hồ sơ nào đề nghị "
                                + facts.form().name() + " cho tập thể này.",
                        "Lập hồ sơ cho tập thể đó, hoặc bỏ dòng này.",
                        clause));
    }
}
