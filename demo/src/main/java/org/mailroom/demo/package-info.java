/** A whole conversation with a running desk, told as it is seen over SMTP and IMAP. */
@NullMarked
package org.mailroom.demo;

import org.jspecify.annotations.NullMarked;
