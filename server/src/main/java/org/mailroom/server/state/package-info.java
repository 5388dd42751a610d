/** The folder a server lives in: where its files lie, its settings, its lock and its first start. */
@NullMarked
package org.mailroom.server.state;

import org.jspecify.annotations.NullMarked;
