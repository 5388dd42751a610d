/** Mailroom inside James: the module with all services, start and stop. Holds no decision about mail. */
@NullMarked
package org.mailroom.james;

import org.jspecify.annotations.NullMarked;
