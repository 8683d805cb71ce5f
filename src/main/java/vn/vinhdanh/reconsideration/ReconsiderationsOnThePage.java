package vn.vinhdanh.reconsideration;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.PagePart;
import vn.vinhdanh.identity.Person;

/** Complaints and other reconsiderations on the dossier's page, for the appraising office and the authority. */
@Component
@Order(20)
class ReconsiderationsOnThePage implements PagePart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Reconsiderations reconsiderations;
    private final ReconsiderationViews views;
    private final Attachments attachments;

    ReconsiderationsOnThePage(Reconsiderations reconsiderations, ReconsiderationViews views, Attachments attachments) {
        this.reconsiderations = reconsiderations;
        this.views = views;
        this.attachments = attachments;
    }

    @Override
    public Optional<Table> of(Dossier dossier, Person person) {
        List<Reconsideration> all = reconsiderations.of(dossier, person);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "Xem xét lại hồ sơ (đơn vị không xem được phần này)",
                        List.of("Mã", "Đơn", "Xác minh", "Kết luận"),
                        all.stream().map(this::cells).toList()));
    }

    private List<Cell> cells(Reconsideration r) {
        return List.of(
                Cell.of(r.code(), r.stage().words()),
                r.isComplained()
                        ? new Cell(
                                r.complaint().subject(),
                                lines(
                                        "Người gửi: " + r.complaint().complainant(),
                                        r.complaint().content()),
                                attachments.of(r.code()).stream()
                                        .map(paper -> new Link(paper.url(), paper.fileName()))
                                        .toList())
                        : Cell.of("Không có đơn: " + views.nameOf(r.openedBy()) + " tự mở"),
                r.verification().proposal() == null
                        ? Cell.of("–")
                        : Cell.of(
                                "Đề xuất: " + r.verification().proposal().words(),
                                r.verification().result()),
                r.stage() == Stage.CONCLUDED
                        ? Cell.of(
                                r.ruling().conclusion().words(),
                                lines(
                                        "Số " + r.ruling().number() + " ngày "
                                                + DAY.format(r.ruling().date()),
                                        r.ruling().reason()))
                        : Cell.of("–"));
    }

    private static String lines(String first, String second) {
        return second.isBlank() ? first : first + "\n" + second;
    }
}
