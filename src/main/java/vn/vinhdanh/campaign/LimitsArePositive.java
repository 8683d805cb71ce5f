package vn.vinhdanh.campaign;

import vn.vinhdanh.campaign.Campaign.CompletionRateRule.Formula;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** Files have a greatest size and known types; a completion rate has a cap above 0; people are given a day at least. */
final class LimitsArePositive implements CampaignRule {

    private static final int MOST_DAYS = 60;

    @Override
    public void check(Campaign campaign, DataFile file) {
        checkUpload(campaign.upload(), file);
        checkOriginals(campaign.originals(), file);
        checkWays(campaign, file);
        checkQuorum(campaign.council(), file);
        if (campaign.completionRate() != null) {
            checkCompletion(campaign, file);
        }
    }

    private static void checkCompletion(Campaign campaign, DataFile file) {
        if (campaign.completionRate().cap() != null
                && campaign.completionRate().cap().signum() <= 0) {
            file.mistake("completionRate.cap", "mức trần của tỷ lệ hoàn thành phải lớn hơn 0.");
        }
        boolean weighs = campaign.completionRate().formula() == Formula.WEIGHTED_MEAN;
        Items.each(campaign.contentGroups(), "contentGroups", (group, at) -> {
            if (group.weight() != null && group.weight().signum() <= 0) {
                file.mistake(at + ".weight", "trọng số phải lớn hơn 0.");
            } else if (group.weight() != null && !weighs) {
                file.mistake(at + ".weight", "trọng số chỉ dùng khi completionRate.formula là WEIGHTED_MEAN.");
            }
        });
    }

    private static void checkOriginals(Campaign.OriginalRule originals, DataFile file) {
        if (originals != null && originals.sets() < 1) {
            file.mistake("originals.sets", "số bộ bản chính phải từ 1 trở lên.");
        }
    }

    private static void checkWays(Campaign campaign, DataFile file) {
        if (campaign.supplements() != null) {
            if (campaign.supplements().limit() < 1) {
                file.mistake("supplements.limit", "số lần yêu cầu bổ sung phải từ 1 trở lên.");
            }
            checkDays(campaign.supplements().workingDays(), "supplements.workingDays", file);
        }
        if (campaign.moves() != null) {
            checkDays(campaign.moves().workingDays(), "moves.workingDays", file);
        }
        if (campaign.holds() != null) {
            checkDays(campaign.holds().reviewWorkingDays(), "holds.reviewWorkingDays", file);
        }
        if (campaign.reappraisal() != null) {
            checkDays(campaign.reappraisal().workingDays(), "reappraisal.workingDays", file);
        }
        if (campaign.overview() != null) {
            checkDays(campaign.overview().dueSoonWorkingDays(), "overview.dueSoonWorkingDays", file);
            checkDays(campaign.overview().paceWorkingDays(), "overview.paceWorkingDays", file);
        }
    }

    private static void checkQuorum(CouncilRule council, DataFile file) {
        if (council == null || council.quorum() == null) {
            return;
        }
        int least = council.quorum().numerator();
        if (least < 1 || least > council.quorum().denominator()) {
            file.mistake(
                    "council.quorum.numerator",
                    "tỷ lệ " + least + "/" + council.quorum().denominator()
                            + " không có nghĩa hoặc không bao giờ đạt được.");
        }
    }

    private static void checkDays(int days, String path, DataFile file) {
        if (days < 1 || days > MOST_DAYS) {
            file.mistake(path, "số ngày làm việc phải từ 1 đến " + MOST_DAYS + ".");
        }
    }

    private static void checkUpload(Campaign.UploadRule upload, DataFile file) {
        if (upload == null) {
            return;
        }
        if (upload.maxFileBytes() <= 0) {
            file.mistake("upload.maxFileBytes", "dung lượng lớn nhất phải lớn hơn 0 byte.");
        }
        if (upload.maxDossierBytes() < upload.maxFileBytes()) {
            file.mistake(
                    "upload.maxDossierBytes",
                    "dung lượng lớn nhất của một hồ sơ không được nhỏ hơn của một tệp (maxFileBytes).");
        }
        upload.types().forEach((type, ending) -> {
            if (!type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+")) {
                file.mistake("upload.types." + type, "«" + type + "» không phải là kiểu tệp, ví dụ application/pdf.");
            }
            if (ending != null && !ending.matches("[a-z0-9]{1,8}")) {
                file.mistake("upload.types." + type, "đuôi tệp «" + ending + "» phải là chữ thường không dấu chấm.");
            }
        });
    }
}
