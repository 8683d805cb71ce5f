package vn.vinhdanh.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/**
 * A paper that people get half filled comes back signed. Where only a Word file lies, it may be the template itself, as it
 * was given out (R55–R57b).
 */
@Component
@Order(9)
class SignedCopyChecks implements DossierCheck {

    private static final String OFFICE_FILE = "application/vnd.openxmlformats-officedocument.";

    @Override
    public Stream<Finding> check(DossierFacts facts) {
        return facts.campaign().documentTypes().stream()
                .filter(type -> type.templateFor(facts.unit().kind(), facts.isIndividual())
                        .isPresent())
                .filter(type -> isUnsigned(facts.documents(type.id())))
                .map(SignedCopyChecks::finding);
    }

    private static boolean isUnsigned(List<DossierDocument> documents) {
        return !documents.isEmpty()
                && documents.stream().allMatch(d -> d.mediaType().startsWith(OFFICE_FILE));
    }

    private static Finding finding(Campaign.DocumentType type) {
        return DossierRule.SIGNED_COPY_MISSING.at(
                Place.document(type.id()),
                "“" + type.name() + "” mới có tệp Word, chưa có bản quét đã ký, đóng dấu.",
                "Điền hết các chỗ “……” của mẫu, in, ký, đóng dấu, quét thành PDF rồi tải lên (giữ cả tệp Word cũng được).",
                type.clause());
    }
}
