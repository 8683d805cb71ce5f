/**
 * Tells people outside the application. Whoever has something to say puts a mail into the outbox in the transaction that
 * causes it; the postman delivers it once, by SMTP or into the mailbox page, and says what could not be delivered. What
 * is said, and when, is decided elsewhere.
 */
package vn.vinhdanh.notification;
