package vn.vinhdanh.finding;

import java.util.List;

/** Refuses what the person's roles do not allow; answered as 403. */
public class NotForYou extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence Vietnamese sentence: what is not allowed
     * @param remedy who may do it instead
     */
    public NotForYou(String sentence, String remedy) {
        super("", List.of(Finding.blocking("NOT_FOR_YOU", Place.whole(), sentence, remedy, "")));
    }
}
