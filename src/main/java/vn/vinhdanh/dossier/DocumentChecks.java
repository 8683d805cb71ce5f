package vn.vinhdanh.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** Every required document is there, carries the head's confirmation where asked, and is not another one's copy (R54–R57b). */
@Component
@Order(8)
class DocumentChecks implements DossierCheck {

    @Override
    public Stream<Finding> check(DossierFacts facts) {
        return Stream.concat(
                facts.required().stream().flatMap(required -> check(facts, required)), sameFileTwice(facts));
    }

    private static Stream<Finding> check(DossierFacts facts, RequiredDocument required) {
        String name = facts.documentName(required.documentType());
        Place place = Place.document(required.documentType());
        List<DossierDocument> given = facts.documents(required.documentType());
        if (given.isEmpty()) {
            return Stream.of(DossierRule.DOCUMENT_MISSING.at(
                    place,
                    "Thiếu “" + name + "”.",
                    "Tải lên bản “" + name + "”" + (required.headConfirmation() ? " có xác nhận của Thủ trưởng." : "."),
                    required.clause()));
        }
        if (required.headConfirmation() && given.stream().noneMatch(DossierDocument::headSigned)) {
            return Stream.of(DossierRule.HEAD_CONFIRMATION_MISSING.at(
                    place,
                    "“" + name + "” chưa có xác nhận của Thủ trưởng đơn vị.",
                    "Trình Thủ trưởng ký xác nhận, tải bản đã ký lên và đánh dấu “Đã có xác nhận của Thủ trưởng”.",
                    required.clause()));
        }
        return Stream.empty();
    }

    private static Stream<Finding> sameFileTwice(DossierFacts facts) {
        Map<String, List<DossierDocument>> byContent = facts.documents().stream()
                .collect(Collectors.groupingBy(DossierDocument::sha256, LinkedHashMap::new, Collectors.toList()));
        // One finding per slot, so that each keeps its place and its history.
        Map<String, List<String>> bySlot = new LinkedHashMap<>();
        byContent.values().stream().filter(same -> same.size() > 1).forEach(same -> bySlot.computeIfAbsent(
                        same.get(1).documentType(), slot -> new ArrayList<>())
                .add(inWords(facts, same)));
        return bySlot.entrySet().stream()
                .map(slot -> DossierRule.SAME_FILE_TWICE.at(
                        Place.document(slot.getKey()),
                        String.join(" ", slot.getValue()),
                        "Giữ một bản, thay các bản còn lại bằng đúng tài liệu.",
                        facts.documentClause(slot.getKey())));
    }

    private static String inWords(DossierFacts facts, List<DossierDocument> same) {
        String names = same.stream()
                .map(d -> "“" + facts.documentName(d.documentType()) + "”")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return "Cùng một tệp được nộp " + same.size() + " lần (" + names + ").";
    }
}
