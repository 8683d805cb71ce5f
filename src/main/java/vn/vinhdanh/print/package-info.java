/** Pages that must come out of every printer alike: PDF with the letters in it. */
package vn.vinhdanh.print;
