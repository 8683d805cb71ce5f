/**
 * Papers that offices attach to a case and that are no document of a unit's dossier: the evidence behind a hold, the
 * letter of a consulted body, a deputy's written authority, a complaint. It keeps, lists, hands out and marks as removed;
 * it knows no case. The room that owns a case says who may do what by a bean of
 * {@link vn.vinhdanh.attachment.AttachmentPolicy}; what no policy speaks for is refused.
 *
 * <p>Over HTTP, for a subject (code of a case) and a purpose (an id the policy gives meaning to):
 *
 * <ul>
 *   <li>{@code POST /api/attachments/{subject}/{purpose}?name=…} with the file as the body of the request
 *   <li>{@code GET /api/attachments/{subject}/{purpose}}: the files, and whether the person may add to them
 *   <li>{@code GET /api/attachments/{subject}}: everything the person may read
 *   <li>{@code GET /api/attachments/{subject}/{code}/content}
 *   <li>{@code DELETE /api/attachments/{subject}/{code}}
 * </ul>
 *
 * <p>In a form, one line: {@code <vd-attachments ng-attr-subject="{{ m.code }}" purpose="HOLD_EVIDENCE" hint="…">}, or
 * from a script {@code VinhDanh.attachments(container, subject, purpose, {title, hint, changed})}.
 */
package vn.vinhdanh.attachment;
