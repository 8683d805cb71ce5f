package vn.vinhdanh.paper;

import java.time.Instant;
import vn.vinhdanh.campaign.NoticeKind;

/**
 * That a unit has to be told something about its dossier, and what; as it was then, whatever becomes of the dossier.
 *
 * @param number running number among the dossier's notices, from 1
 */
record Notice(String dossierCode, int number, NoticeKind kind, String reason, Instant notedAt) {}
