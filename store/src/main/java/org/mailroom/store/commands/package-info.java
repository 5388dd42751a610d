/** Mails with commands on JDBC. */
@NullMarked
package org.mailroom.store.commands;

import org.jspecify.annotations.NullMarked;
