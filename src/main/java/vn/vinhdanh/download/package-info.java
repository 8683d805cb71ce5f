/** Hands files out so that no browser runs them, and keeps who was handed which file and when. */
package vn.vinhdanh.download;
