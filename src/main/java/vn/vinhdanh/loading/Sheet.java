package vn.vinhdanh.loading;

import vn.vinhdanh.datafile.DataFile;

/** A file and what was read from it, possibly with gaps. */
record Sheet<T>(DataFile file, T content) {}
