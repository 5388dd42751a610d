/** A desk on a real database that is killed at each of its steps, started again, and asked what became of its mail. */
@NullMarked
package org.mailroom.store.crash;

import org.jspecify.annotations.NullMarked;
