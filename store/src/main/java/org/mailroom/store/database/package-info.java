/** The database behind the ports: opening, transactions, dialects, and how text is kept. */
@NullMarked
package org.mailroom.store.database;

import org.jspecify.annotations.NullMarked;
