/**
 * IMAP search that survives a crash.
 *
 * <p>James writes its search index to disk only when it stops, and its index does not hear of mail that is delivered
 * while James still starts; after a kill, searches find nothing in the folders concerned. Here the index is committed
 * every few seconds, the folders changed since then are noted on disk, and those noted are indexed anew at the next
 * start.
 */
@NullMarked
package org.mailroom.server.search;

import org.jspecify.annotations.NullMarked;
