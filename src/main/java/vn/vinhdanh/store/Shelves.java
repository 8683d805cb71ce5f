package vn.vinhdanh.store;

import java.util.List;

/**
 * Where files are and were put.
 *
 * @param chosen where new files go
 * @param all where a file may lie, the chosen one first: whoever changes the setting later still reads the older files
 */
record Shelves(Shelf chosen, List<Shelf> all) {}
