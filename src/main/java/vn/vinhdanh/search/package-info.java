/** How people search: without diacritics, without capitals, words in any order. It knows no room. */
package vn.vinhdanh.search;
