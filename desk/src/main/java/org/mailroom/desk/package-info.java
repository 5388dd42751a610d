/** What a customer-service desk decides: pure Java, no server, no clock, no network. */
@NullMarked
package org.mailroom.desk;

import org.jspecify.annotations.NullMarked;
