package vn.vinhdanh.dossier;

import java.util.stream.Stream;
import vn.vinhdanh.finding.Finding;

/**
 * One thing that is looked at in a dossier; new rules are new beans, in the order of the form. Pure: reads the facts,
 * gives findings.
 */
interface DossierCheck {

    Stream<Finding> check(DossierFacts facts);
}
