/** Watching for topics that rise. */
@NullMarked
package org.mailroom.routes.bursts;

import org.jspecify.annotations.NullMarked;
