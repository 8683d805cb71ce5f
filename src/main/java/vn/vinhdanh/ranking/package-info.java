/**
 * Who stands before whom and by what figure: the campaign's steps, one after the other, each comparison in words. Pure;
 * bloc reviews and the allocation of quotas ask it.
 */
package vn.vinhdanh.ranking;
