/** Cards of cases on JDBC. */
@NullMarked
package org.mailroom.store.card;

import org.jspecify.annotations.NullMarked;
