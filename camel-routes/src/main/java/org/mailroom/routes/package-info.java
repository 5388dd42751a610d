/** The flows of the desk as Camel routes, and the context they run in. */
@NullMarked
package org.mailroom.routes;

import org.jspecify.annotations.NullMarked;
