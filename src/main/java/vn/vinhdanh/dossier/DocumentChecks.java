package vn.vinhdanh.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** Every required document is there, carries the head's confirmation where asked, and is not another one's copy (R54–R57b). */
@Component
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
            return Stream.of(Finding.blocking(
                    "DOCUMENT_MISSING",
                    place,
                    "Thiếu “" + name + "”.",
                    "Tải lên bản “" + name + "”" + (required.headConfirmation() ? " có xác nhận của Thủ trưởng." : "."),
                    required.clause()));
        }
        if (required.headConfirmation() && given.stream().noneMatch(DossierDocument::headSigned)) {
            return Stream.of(Finding.blocking(
                    "HEAD_CONFIRMATION_MISSING",
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
        return byContent.values().stream().filter(same -> same.size() > 1).map(same -> {
            String names = new TreeSet<>(same.stream()
                            .map(d -> facts.documentName(d.documentType()))
                            .toList())
                    .stream().map(n -> "“" + n + "”").collect(Collectors.joining(", "));
            return Finding.blocking(
                    "SAME_FILE_TWICE",
                    Place.document(same.get(1).documentType()),
                    "Cùng một tệp được nộp " + same.size() + " lần (" + names + ").",
                    "Giữ một bản, thay các bản còn lại bằng đúng tài liệu.",
                    "");
        });
    }
}
