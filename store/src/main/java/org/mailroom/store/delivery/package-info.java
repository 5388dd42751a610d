/** Deliveries on JDBC. */
@NullMarked
package org.mailroom.store.delivery;

import org.jspecify.annotations.NullMarked;
