/**
 * Logging in: agents and supervisors open a desk's mailbox with their own password, over IMAP and over SMTP
 * submission, and whatever they do there is known to be theirs.
 */
@NullMarked
package org.mailroom.james.login;

import org.jspecify.annotations.NullMarked;
