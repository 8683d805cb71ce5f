package vn.vinhdanh.campaign;

import java.util.EnumSet;
import java.util.Set;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** What is nominated here has a level, quotas or individuals, criteria and a vote that can pass (R27–R48, P9). */
final class AwardFormsCanBeGranted implements CampaignRule {

    @Override
    public void check(Campaign campaign, DataFile file) {
        Items.each(campaign.awardForms(), "awardForms", (form, at) -> {
            checkLevel(form, at, campaign, file);
            checkCriteria(form, at, campaign, file);
            checkQuotas(form, at, campaign, file);
            checkVote(form.vote(), at + ".vote", file);
            if (form.nominatedHere()) {
                checkNominatedHere(form, at, file);
            } else if (form.elsewhereReason() == null) {
                file.mistake(at + ".elsewhereReason", "không đề nghị ở đây thì phải nêu lý do (elsewhereReason).");
            }
        });
    }

    private static void checkLevel(Campaign.AwardForm form, String at, Campaign campaign, DataFile file) {
        if (form.level() == null) {
            return;
        }
        if (!campaign.hasLevel(form.level())) {
            file.mistake(at + ".level", "không có cấp «" + form.level() + "» trong levels.");
        } else if (form.nominatedHere()
                && campaign.authority() != null
                && campaign.hasLevel(campaign.authority().level())
                && campaign.relativeLevel(form) == Campaign.RelativeLevel.LOWER) {
            file.mistake(
                    at + ".nominatedHere",
                    "hình thức của cấp thấp hơn cấp phát động không đề nghị ở đây; ghi false và nêu lý do.");
        }
    }

    private static void checkNominatedHere(Campaign.AwardForm form, String at, DataFile file) {
        if (form.isForIndividuals() && !form.quotas().isEmpty()) {
            file.mistake(at + ".quotas", "hình thức cho cá nhân (individuals) không có số lượng; bỏ quotas.");
        }
        if (!form.isForIndividuals() && form.quotas().isEmpty()) {
            file.mistake(at + ".quotas", "phải nêu số lượng khen thưởng (quotas), hoặc là cho cá nhân (individuals).");
        }
        if (form.criteria().isEmpty()) {
            file.mistake(at + ".criteria", "phải nêu tiêu chuẩn (criteria).");
        }
        if (form.vote() == null) {
            file.mistake(at + ".vote", "phải nêu tỷ lệ phiếu của Hội đồng (vote).");
        }
    }

    private static void checkCriteria(Campaign.AwardForm form, String at, Campaign campaign, DataFile file) {
        Items.each(form.criteria(), at + ".criteria", (criterionId, place) -> {
            if (campaign.criterion(criterionId).isEmpty()) {
                file.mistake(place, "không có tiêu chuẩn «" + criterionId + "» trong criteria.");
            }
        });
    }

    private static void checkQuotas(Campaign.AwardForm form, String at, Campaign campaign, DataFile file) {
        Set<UnitKind> served = EnumSet.noneOf(UnitKind.class);
        Items.each(form.quotas(), at + ".quotas", (quota, place) -> {
            if (quota.number() <= 0) {
                file.mistake(place + ".number", "số lượng phải lớn hơn 0, đang là " + quota.number() + ".");
            }
            if (quota.requiresAssignment() && campaign.catalogue().isEmpty()) {
                file.mistake(place + ".requiresAssignment", "cần danh mục được giao nhưng catalogue trống.");
            }
            if (form.nominatedHere() && quota.kinds().isEmpty()) {
                file.mistake(place + ".kinds", "phải nêu loại đơn vị được xét (kinds).");
            }
            for (UnitKind kind : quota.kinds()) {
                if (campaign.subject(kind).isEmpty()) {
                    file.mistake(place + ".kinds", "«" + kind + "» không có trong subjects.");
                }
                if (!served.add(kind)) {
                    file.mistake(place + ".kinds", "«" + kind + "» đã có số lượng ở dòng trước của hình thức này.");
                }
            }
        });
    }

    private static void checkVote(Campaign.VoteRule vote, String at, DataFile file) {
        if (vote == null) {
            return;
        }
        if (vote.numerator() <= 0) {
            file.mistake(at + ".numerator", "tử số phải lớn hơn 0, đang là " + vote.numerator() + ".");
        }
        if (vote.denominator() <= 0) {
            file.mistake(at + ".denominator", "mẫu số phải lớn hơn 0, đang là " + vote.denominator() + ".");
        } else if (vote.numerator() > vote.denominator()
                || (vote.strictly() && vote.numerator() == vote.denominator())) {
            file.mistake(
                    at + ".numerator",
                    "tỷ lệ " + (vote.strictly() ? "trên " : "") + vote.numerator() + "/" + vote.denominator()
                            + " không bao giờ đạt được.");
        }
    }
}
