/**
 * Answers "vì sao?": everything that decided about one dossier, in its order, each with figure, clause, who and when. Every
 * room tells its own part ({@link vn.vinhdanh.explanation.Explains}) from what it recorded when it decided; nothing is
 * decided or counted anew here.
 */
package vn.vinhdanh.explanation;
