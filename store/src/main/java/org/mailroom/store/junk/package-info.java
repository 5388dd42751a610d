/** What people said of senders, on JDBC. */
@NullMarked
package org.mailroom.store.junk;

import org.jspecify.annotations.NullMarked;
