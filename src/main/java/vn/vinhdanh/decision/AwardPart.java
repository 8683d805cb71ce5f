package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.PagePart;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.prize.Prize;

/** The award on its dossier's page: the decision, the money and how it was counted, and whether it was taken back. */
@Component
@Order(30)
class AwardPart implements PagePart {

    private final AwardBook book;

    AwardPart(AwardBook book) {
        this.book = book;
    }

    @Override
    public Optional<Table> of(Dossier dossier, Person person) {
        return book.of(dossier.code())
                .map(entry -> new Table("Khen thưởng", List.of("Nội dung", "Chi tiết"), rows(entry)));
    }

    private static List<List<Cell>> rows(AwardBook.Entry entry) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Cell.of("Quyết định"),
                Cell.of(entry.awardName(), document(entry.decisionNumber(), entry.decidedOn()))));
        if (entry.prizeAmount() != null) {
            rows.add(List.of(
                    Cell.of("Tiền thưởng"),
                    Cell.of(Prize.dong(entry.prizeAmount()), entry.prizeWorking() + " (" + entry.prizeSource() + ")")));
        }
        if (entry.isRevoked()) {
            rows.add(
                    List.of(Cell.of("Hủy quyết định"), Cell.of(document(entry.revocationNumber(), entry.revokedOn()))));
            rows.add(List.of(
                    Cell.of("Thu hồi"),
                    entry.isToBeRecovered()
                            ? Cell.of("Chưa thu hồi hiện vật và tiền thưởng.")
                            : Cell.of(entry.recoveryNote(), "ngày " + AwardBook.DAY.format(entry.recoveredOn()))));
        }
        return rows;
    }

    private static String document(String number, LocalDate day) {
        return "số " + number + (day == null ? "" : " ngày " + AwardBook.DAY.format(day));
    }
}
