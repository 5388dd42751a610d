/** Bursts on JDBC. */
@NullMarked
package org.mailroom.store.bursts;

import org.jspecify.annotations.NullMarked;
