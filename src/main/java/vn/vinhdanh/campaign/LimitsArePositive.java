package vn.vinhdanh.campaign;

import vn.vinhdanh.datafile.DataFile;

/** Files have a greatest size and known types; a completion rate has a cap above 0. */
final class LimitsArePositive implements CampaignRule {

    @Override
    public void check(Campaign campaign, DataFile file) {
        Campaign.UploadRule upload = campaign.upload();
        if (upload == null) {
            return;
        }
        if (upload.maxFileBytes() <= 0) {
            file.mistake("upload.maxFileBytes", "dung lượng lớn nhất phải lớn hơn 0 byte.");
        }
        upload.types().forEach((type, ending) -> {
            if (!type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+")) {
                file.mistake("upload.types." + type, "«" + type + "» không phải là kiểu tệp, ví dụ application/pdf.");
            }
            if (ending != null && !ending.matches("[a-z0-9]{1,8}")) {
                file.mistake("upload.types." + type, "đuôi tệp «" + ending + "» phải là chữ thường không dấu chấm.");
            }
        });
        if (campaign.completionRate() != null
                && campaign.completionRate().cap() != null
                && campaign.completionRate().cap().signum() <= 0) {
            file.mistake("completionRate.cap", "mức trần của tỷ lệ hoàn thành phải lớn hơn 0.");
        }
    }
}
