package vn.vinhdanh.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.SignedPaper;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Unit;

/** Everything that is wrong with the plan of a merger. */
final class MergerChecks {

    private final Campaign campaign;
    private final Organization organization;
    private final List<UnitMerger> pending;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    /** @param pending mergers that were neither dropped nor carried out */
    MergerChecks(Campaign campaign, Organization organization, List<UnitMerger> pending, LocalDate today) {
        this.campaign = campaign;
        this.organization = organization;
        this.pending = pending;
        this.today = today;
    }

    List<Finding> check(MergerPlan plan) {
        Optional<Unit> ended = unit(plan.endedUnit());
        Optional<Unit> successor = unit(plan.successor());
        if (ended.isEmpty()) {
            add("UNIT_MISSING", "endedUnit", "Chưa chọn đơn vị kết thúc hoạt động.", "Chọn đơn vị trong danh sách.");
        }
        if (successor.isEmpty()) {
            add("SUCCESSOR_MISSING", "successor", "Chưa chọn đơn vị tiếp nhận.", "Chọn đơn vị trong danh sách.");
        }
        ended.ifPresent(this::checkEnded);
        successor.ifPresent(unit -> checkSuccessor(unit, ended));
        checkDates(plan);
        findings.addAll(
                new SignedPaper("văn bản sáp nhập", plan.documentNumber(), plan.documentDate()).faults(today, ""));
        return findings;
    }

    private void checkEnded(Unit ended) {
        if (ended.hasEnded()) {
            add(
                    "UNIT_ENDED_ALREADY",
                    "endedUnit",
                    ended.name() + ": đơn vị đã kết thúc hoạt động.",
                    "Chọn đơn vị khác.");
        }
        pending.stream()
                .filter(other -> other.endedUnit().equals(ended.id()))
                .findFirst()
                .ifPresent(other -> add(
                        "MERGER_TWICE",
                        "endedUnit",
                        "Việc sáp nhập " + ended.name() + " đã được ghi nhận (" + other.code() + ").",
                        "Mở việc đó trong danh sách việc, hoặc hủy rồi ghi nhận lại."));
    }

    private void checkSuccessor(Unit successor, Optional<Unit> ended) {
        if (ended.filter(successor::equals).isPresent()) {
            add(
                    "SUCCESSOR_SAME",
                    "successor",
                    "Đơn vị tiếp nhận trùng với đơn vị kết thúc hoạt động.",
                    "Chọn đơn vị khác.");
            return;
        }
        if (successor.hasEnded()
                || pending.stream().anyMatch(other -> other.endedUnit().equals(successor.id()))) {
            add(
                    "SUCCESSOR_ENDS",
                    "successor",
                    successor.name() + " cũng đã hoặc sắp kết thúc hoạt động.",
                    "Chọn đơn vị còn hoạt động sau sáp nhập.");
        }
        if (successor.parent() != null && ended.isPresent() && ended.get().parent() == null) {
            add(
                    "SUCCESSOR_BELOW",
                    "successor",
                    successor.name() + " không tự lập hồ sơ nên không tiếp nhận được việc của "
                            + ended.get().name() + ".",
                    "Chọn đơn vị cùng cấp với đơn vị kết thúc hoạt động.");
        }
    }

    private void checkDates(MergerPlan plan) {
        if (plan.effectiveOn() == null) {
            add(
                    "EFFECTIVE_DATE_MISSING",
                    "effectiveOn",
                    "Chưa ghi ngày sáp nhập có hiệu lực.",
                    "Chọn ngày ghi trong văn bản.");
        } else if (plan.effectiveOn().isBefore(campaign.period().from())) {
            add(
                    "EFFECTIVE_BEFORE_CAMPAIGN",
                    "effectiveOn",
                    "Ngày có hiệu lực " + Words.day(plan.effectiveOn()) + " trước khi đợt thi đua bắt đầu ("
                            + Words.day(campaign.period().from()) + ").",
                    "Sửa ngày, hoặc đề nghị quản trị sửa danh sách đơn vị của đợt.");
        }
        if (plan.effectiveOn() != null
                && plan.documentDate() != null
                && plan.documentDate().isAfter(plan.effectiveOn())) {
            add(
                    "DOCUMENT_AFTER_EFFECT",
                    "documentDate",
                    "Ngày văn bản sau ngày có hiệu lực.",
                    "Kiểm tra lại hai ngày.");
        }
    }

    private Optional<Unit> unit(String id) {
        return id == null ? Optional.empty() : organization.unit(id);
    }

    private void add(String code, String field, String sentence, String remedy) {
        findings.add(Finding.blocking(code, Place.field(field), sentence, remedy, ""));
    }
}
