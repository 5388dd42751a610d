@NullMarked
package org.mailroom.server.queue;

import org.jspecify.annotations.NullMarked;
