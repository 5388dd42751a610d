/** Stories played against a real server over SMTP, IMAP and HTTP. */
@NullMarked
package org.mailroom.acceptance;

import org.jspecify.annotations.NullMarked;
