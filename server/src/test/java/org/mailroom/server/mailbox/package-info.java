@NullMarked
package org.mailroom.server.mailbox;

import org.jspecify.annotations.NullMarked;
