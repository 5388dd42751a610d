/** Agents' mail that waits in the server until the desk can look at it. */
@NullMarked
package org.mailroom.james.filing;

import org.jspecify.annotations.NullMarked;
