package vn.vinhdanh.supplement;

import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/**
 * One thing that has to be completed or mended.
 *
 * @param place the document, criterion or target it speaks of; {@link Place#whole} when it speaks of none
 * @param clause what it is asked by; empty when none was named
 */
public record Reason(String sentence, Place place, String clause) {

    public Reason {
        sentence = sentence == null ? "" : sentence.trim();
        place = place == null ? Place.whole() : place;
        clause = clause == null ? "" : clause.trim();
    }

    public static Reason of(String sentence) {
        return new Reason(sentence, Place.whole(), "");
    }

    public static Reason of(Finding finding) {
        String remedy = finding.remedy() == null ? "" : " " + finding.remedy();
        return new Reason(finding.sentence() + remedy, finding.place(), finding.source());
    }

    public boolean isBlank() {
        return sentence.isEmpty();
    }
}
