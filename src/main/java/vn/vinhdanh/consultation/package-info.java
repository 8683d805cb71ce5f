/**
 * Other bodies' opinions on a dossier under appraisal: who is asked what until when, what they answer, what their
 * silence means. It moves no dossier; the appraisal room asks it what stands in the way, the workflow room carries the
 * questions to the bodies.
 */
package vn.vinhdanh.consultation;
