/** What desks have learned, in the database. */
@NullMarked
package org.mailroom.store.learning;

import org.jspecify.annotations.NullMarked;
