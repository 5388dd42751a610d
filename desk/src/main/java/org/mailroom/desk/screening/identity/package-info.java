/**
 * The numbers by which states, health services and banks know a person: how each is written, what proves it, and the
 * words it is spoken of with. Rules are those that the issuers publish; nothing here reads a mail.
 */
@NullMarked
package org.mailroom.desk.screening.identity;

import org.jspecify.annotations.NullMarked;
