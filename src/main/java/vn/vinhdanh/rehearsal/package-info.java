/**
 * What exists in a rehearsal only: a clock that can be moved, its page, and the demo accounts. Nothing in here is
 * created in production; other rooms see only {@link java.time.Clock}.
 */
package vn.vinhdanh.rehearsal;
