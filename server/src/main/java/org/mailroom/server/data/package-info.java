/** Domains and address rewriting in James's database, asked for once and not for each mail again. */
@NullMarked
package org.mailroom.server.data;

import org.jspecify.annotations.NullMarked;
