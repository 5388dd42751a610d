/**
 * Which parts of James our server is made of: one Guice module for each thing James lets a host choose
 * (database, users, mailboxes, search, queue, web administration).
 */
@NullMarked
package org.mailroom.server.assembly;

import org.jspecify.annotations.NullMarked;
