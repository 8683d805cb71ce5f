/**
 * The bytes of files: taken in from the network, checked, and kept once per content under their hash, in the database or
 * in a folder. It knows neither dossiers nor rights. A room that takes uploads asks {@link vn.vinhdanh.store.Intake}
 * outside any transaction and then writes its own row about the file, which refers to the hash.
 */
package vn.vinhdanh.store;
