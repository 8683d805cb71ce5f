/**
 * The way of a case through its process: the diagram with what was passed and where it is now, and what to do at each
 * step. It draws and decides nothing; the process room knows the models, pages show them.
 */
package vn.vinhdanh.way;
