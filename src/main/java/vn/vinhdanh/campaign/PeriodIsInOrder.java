package vn.vinhdanh.campaign;

import vn.vinhdanh.datafile.DataFile;

/** The campaign begins before it ends, and results are taken while it lasts (R22, R23). */
final class PeriodIsInOrder implements CampaignRule {

    @Override
    public void check(Campaign campaign, DataFile file) {
        Campaign.Period period = campaign.period();
        if (period == null || period.from() == null || period.to() == null) {
            return;
        }
        if (period.to().isBefore(period.from())) {
            file.mistake("period.to", "ngày kết thúc " + period.to() + " trước ngày bắt đầu " + period.from() + ".");
            return;
        }
        Campaign.CutOff cutOff = campaign.cutOff();
        if (cutOff != null && cutOff.date() != null && !period.contains(cutOff.date())) {
            file.mistake(
                    "cutOff.date",
                    "ngày chốt kết quả " + cutOff.date() + " nằm ngoài thời gian thi đua (" + period.from() + " đến "
                            + period.to() + ").");
        }
    }
}
