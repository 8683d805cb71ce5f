package vn.vinhdanh.identity;

/**
 * Someone who can be written to.
 *
 * @param id login name
 * @param address mail address; empty when none is known
 */
public record Contact(String id, String name, String address) {}
