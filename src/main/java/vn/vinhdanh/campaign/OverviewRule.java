package vn.vinhdanh.campaign;

/**
 * What managers are shown of a campaign. No plan orders it: a setting of the office.
 *
 * @param dueSoonWorkingDays working days ahead within which work counts as due soon
 * @param paceWorkingDays working days back over which the pace is taken that a forecast goes on with
 */
public record OverviewRule(int dueSoonWorkingDays, int paceWorkingDays, String clause) {}
