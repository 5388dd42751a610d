/** Held replies on JDBC. */
@NullMarked
package org.mailroom.store.hold;

import org.jspecify.annotations.NullMarked;
