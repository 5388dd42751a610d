/** The server's mail queues. */
@NullMarked
package org.mailroom.server.queue;

import org.jspecify.annotations.NullMarked;
