/** Assignments on JDBC. */
@NullMarked
package org.mailroom.store.routing;

import org.jspecify.annotations.NullMarked;
