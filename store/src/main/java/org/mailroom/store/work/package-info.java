/** Work items on JDBC. */
@NullMarked
package org.mailroom.store.work;

import org.jspecify.annotations.NullMarked;
