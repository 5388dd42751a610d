/** How much accounts have and may have, kept in memory and in James's database. */
@NullMarked
package org.mailroom.server.quota;

import org.jspecify.annotations.NullMarked;
