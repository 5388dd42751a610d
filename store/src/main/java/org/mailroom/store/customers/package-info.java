/** What is known of customers, on JDBC. */
@NullMarked
package org.mailroom.store.customers;

import org.jspecify.annotations.NullMarked;
