/** The acknowledgement ledger on JDBC. */
@NullMarked
package org.mailroom.store.acknowledgement;

import org.jspecify.annotations.NullMarked;
