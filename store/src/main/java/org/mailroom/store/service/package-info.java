/** The clocks of cases on JDBC. */
@NullMarked
package org.mailroom.store.service;

import org.jspecify.annotations.NullMarked;
