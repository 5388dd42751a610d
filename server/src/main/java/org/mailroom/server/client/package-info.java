/** Small clients of the mail protocols and of WebAdmin, as a mail program on this machine would be one. */
@NullMarked
package org.mailroom.server.client;

import org.jspecify.annotations.NullMarked;
