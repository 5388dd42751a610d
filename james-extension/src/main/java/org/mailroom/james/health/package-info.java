/** Whether the desk works, for the server's health checks. */
@NullMarked
package org.mailroom.james.health;

import org.jspecify.annotations.NullMarked;
