package vn.vinhdanh.targetchange;

import vn.vinhdanh.registration.ChangeKind;
import vn.vinhdanh.registration.Direction;

/**
 * What a clerk has typed so far; anything may be missing.
 *
 * @param targetNumber target to be changed or dropped; null for one to be added
 * @param contentGroup of a target to be added, as is all up to {@code direction}
 * @param figure registered value to be, as typed
 */
record ChangeDraft(
        ChangeKind kind,
        Integer targetNumber,
        String contentGroup,
        String catalogueEntry,
        String text,
        String measure,
        Direction direction,
        String figure,
        String reason) {}
