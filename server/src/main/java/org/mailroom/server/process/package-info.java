/** Starting, watching and ending the server's process from outside. */
@NullMarked
package org.mailroom.server.process;

import org.jspecify.annotations.NullMarked;
