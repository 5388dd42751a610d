/** A real PostgreSQL server for tests. */
@NullMarked
package org.mailroom.store.postgresql;

import org.jspecify.annotations.NullMarked;
