/** What our own server's SMTP ports do differently from James's. */
@NullMarked
package org.mailroom.server.smtp;

import org.jspecify.annotations.NullMarked;
