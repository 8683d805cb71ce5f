/**
 * Who takes the place of a nominee that the level above refused (P11): the refused one for an award of the own level, the next
 * of the substitution list, or nobody. Naming somebody opens the way back to appraisal and council; it awards nothing, and
 * quotas are counted there as always.
 */
package vn.vinhdanh.substitution;
