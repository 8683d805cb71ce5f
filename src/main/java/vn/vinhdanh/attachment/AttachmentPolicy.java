package vn.vinhdanh.attachment;

import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;

/** What the room that owns a case decides about papers attached to it. A bean of it is all that is needed. */
public interface AttachmentPolicy {

    /**
     * @param subject code of a case, e.g. {@code LC2020-HS-0042}
     * @param purpose id of what the paper is for, e.g. {@code HOLD_EVIDENCE}
     * @return whether this policy decides about both together; exactly one may
     */
    boolean speaksFor(String subject, String purpose);

    /** @return Vietnamese name of the purpose, for lists and the journal, e.g. "Căn cứ tạm dừng xét" */
    String nameOf(String purpose);

    /**
     * @return whether the journal of the case, which more people read, must not name the files; a name may tell who
     *     complained
     */
    default boolean hidesNames(String purpose) {
        return false;
    }

    /** @return the campaign whose rule for uploads holds */
    Campaign campaignOf(String subject);

    /**
     * @throws Refusal when the person may not add or remove such a paper, or nobody may any more; {@code NotFound} when
     *     there is no such case
     */
    void requireAdder(String subject, String purpose, Person person);

    /** @throws Refusal when the person may not read such a paper */
    void requireReader(String subject, String purpose, Person person);

    /**
     * Makes sure that papers may still be added or removed, and locks the case so that it stays so until the running
     * transaction ends.
     *
     * @throws Refusal when the case has moved on
     */
    void keepOpen(String subject, String purpose);
}
