/** What time brings about in the routing of cases. */
@NullMarked
package org.mailroom.routes.routing;

import org.jspecify.annotations.NullMarked;
