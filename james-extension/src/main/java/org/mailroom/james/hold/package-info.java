/** Held replies on their way into the server's queues. */
@NullMarked
package org.mailroom.james.hold;

import org.jspecify.annotations.NullMarked;
