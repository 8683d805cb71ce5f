/**
 * Deputies who act for the head of a unit by written authority: who, from when to when, on which paper, and in what
 * capacity somebody confirms. It gives and takes the head's group through {@link vn.vinhdanh.identity.Accounts}; the
 * workflow says when. It knows no process.
 */
package vn.vinhdanh.deputy;
