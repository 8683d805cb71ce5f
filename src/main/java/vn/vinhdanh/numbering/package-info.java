/**
 * The running numbers behind the codes that people say (LC2020-HS-0042). It knows no room and no shape of a code; rooms
 * take a number in the transaction that uses it.
 */
package vn.vinhdanh.numbering;
