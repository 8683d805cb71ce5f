package vn.vinhdanh.overview;

import java.util.List;

/**
 * Everything that is shown of one campaign at one moment.
 *
 * @param moment in words
 */
public record Overview(
        String campaignId, String campaignName, String moment, List<Answer> answers, List<Section> sections) {}
