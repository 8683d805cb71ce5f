/**
 * What a person typed into a form and has not handed in: one draft per piece of work and person, read by nobody else,
 * gone when the work is done. Knows nothing of what a form is about; whether the person has the work before them is
 * asked through {@link vn.vinhdanh.draft.OpenWork}.
 */
package vn.vinhdanh.draft;
