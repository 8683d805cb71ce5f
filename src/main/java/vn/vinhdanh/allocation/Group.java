package vn.vinhdanh.allocation;

/**
 * A quota: awards of one form for nominees of one group (R32–R46).
 *
 * @param id unique among all groups of a campaign; a quota per parent is a group for each parent
 * @param formName award form, for people
 * @param name whom it is for, as in "phường tiêu biểu"
 * @param number how many may get it
 * @param higher whether a higher level decides, so that being proposed for it already excludes (R43)
 */
public record Group(String id, String form, String formName, String name, int number, boolean higher, String clause) {}
