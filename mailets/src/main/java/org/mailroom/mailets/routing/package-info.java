/** Which agent a case is given to. */
@NullMarked
package org.mailroom.mailets.routing;

import org.jspecify.annotations.NullMarked;
