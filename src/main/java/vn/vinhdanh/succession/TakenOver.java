package vn.vinhdanh.succession;

import org.springframework.data.relational.core.mapping.Table;

/**
 * One running case that came to the unit that takes over.
 *
 * @param subject code of the case, e.g. {@code LC2020-HS-0003}
 * @param what what it is and what waits, for people
 */
@Table("unit_merger_item")
public record TakenOver(String subject, String what) {}
