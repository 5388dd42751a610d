/** Tests of the route that releases replies. */
@NullMarked
package org.mailroom.routes.hold;

import org.jspecify.annotations.NullMarked;
