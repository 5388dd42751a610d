/**
 * A mail as bytes ({@link org.mailroom.desk.message.RawMessage}) and as a person reads it
 * ({@link org.mailroom.desk.message.MailMessage}). Every byte is taken for hostile: reading never throws and is bounded.
 */
@NullMarked
package org.mailroom.desk.message;

import org.jspecify.annotations.NullMarked;
