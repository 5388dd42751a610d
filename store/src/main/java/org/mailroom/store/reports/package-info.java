/** Reports that were sent, on JDBC. */
@NullMarked
package org.mailroom.store.reports;

import org.jspecify.annotations.NullMarked;
