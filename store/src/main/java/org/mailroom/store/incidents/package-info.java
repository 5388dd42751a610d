/** Incident notices on JDBC. */
@NullMarked
package org.mailroom.store.incidents;

import org.jspecify.annotations.NullMarked;
