/**
 * Changing a target after its registration was accepted: the unit proposes with a reason, the appraising office consents or
 * refuses. Until it consents the old figure counts; what was consented to stays with the registration. It owns the
 * proposal and its transitions; its page and the process of the office's answer call it.
 */
package vn.vinhdanh.targetchange;
