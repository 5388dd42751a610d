/** Sampling counts on JDBC. */
@NullMarked
package org.mailroom.store.sampling;

import org.jspecify.annotations.NullMarked;
